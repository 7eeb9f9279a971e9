// A network between browser and relay that is slow, or breaks in the middle of a frame.
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

  // Both directions take delayMs longer. Once cutAfter bytes have gone to the relay, both ends are cut: what was under way is half a
  // frame.
  join(browser, relay) {
    for (const socket of [browser, relay]) {
      this.sockets.add(socket);
      socket.on('error', () => undefined);
      socket.on('close', () => { browser.destroy(); relay.destroy(); this.sockets.delete(socket); });
    }
    browser.on('data', (bytes) => this.pass(relay, bytes.subarray(0, this.cutAfter), bytes.length > this.cutAfter));
    relay.on('data', (bytes) => {
      if (this.held) this.held.push(() => this.pass(browser, bytes, false));
      else this.pass(browser, bytes, false);
    });
  }

  // What the relay says stays here until it is released.
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

  // The next frame to the relay arrives in part.
  cutNext() { this.cutAfter = 40; }
  heal() {
    this.cutAfter = Infinity;
    this.delayMs = 0;
    this.release();
  }

  close() {
    for (const socket of this.sockets) socket.destroy();
    return new Promise((done) => { this.server.close(done); });
  }
}
