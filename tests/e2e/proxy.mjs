// A network between browsers and relay. It is slow for all; it holds back, cuts and drops what visitors' sockets carry.
import { connect, createServer } from 'node:net';

export class Proxy {
  // to: the relay's port, once it is known.
  static async start() {
    const proxy = new Proxy();
    proxy.heal();
    proxy.sockets = new Set();
    proxy.server = createServer((browser) => proxy.join(browser, connect(proxy.to, '127.0.0.1')));
    await new Promise((ready) => { proxy.server.listen(0, '127.0.0.1', ready); });
    proxy.origin = `http://127.0.0.1:${proxy.server.address().port}`;
    return proxy;
  }

  // Both directions take delayMs longer.
  join(browser, relay) {
    for (const socket of [browser, relay]) {
      this.sockets.add(socket);
      socket.on('error', () => undefined);
      socket.on('close', () => { browser.destroy(); relay.destroy(); this.sockets.delete(socket); });
    }
    let visitors = false;
    browser.on('data', (bytes) => {
      visitors ||= bytes.includes('GET /v1/visitor');
      if (visitors && this.cuts(bytes)) this.pass(relay, bytes.subarray(0, bytes.length >> 1), true);
      else this.pass(relay, bytes, false);
    });
    relay.on('data', (bytes) => {
      if (visitors && this.held) this.held.push(() => this.pass(browser, bytes, false));
      else this.pass(browser, bytes, false);
    });
  }

  // What the relay says to visitors stays here until it is released.
  hold() { this.held = []; }
  release() {
    const waiting = this.held ?? [];
    this.held = undefined;
    for (const pass of waiting) pass();
  }

  pass(to, bytes, cut) {
    setTimeout(() => {
      to.write(bytes);
      if (cut) to.end(() => to.destroy());
    }, this.delayMs);
  }

  // Of a visitor's next frame one half arrives, and then both ends are cut; so is all that comes after it, until the network heals.
  cutNext() { this.cutting = true; }
  cuts(bytes) {
    if (this.cutting) this.cut ??= textOf(bytes);
    return this.cutting;
  }
  heal() {
    this.cutting = false;
    this.cut = undefined;
    this.delayMs = 0;
    this.release();
  }

  // As if it had forgotten every connection.
  drop() {
    this.held = undefined;
    for (const socket of this.sockets) socket.destroy();
  }

  close() {
    this.drop();
    return new Promise((done) => { this.server.close(done); });
  }
}

// What the browser's frame says (RFC 6455, section 5.2): a browser masks it. Shorter than 64 kB.
function textOf(bytes) {
  const mask = (bytes[1] & 0x7f) === 126 ? 4 : 2;
  return Buffer.from(bytes.subarray(mask + 4).map((byte, at) => byte ^ bytes[mask + at % 4])).toString();
}
