// A real Chromium, and what the tests do with the widget and the agents' page in it.
import assert from 'node:assert/strict';

// What the page's console had against it.
function complaintsOf(page) {
  const complaints = [];
  page.on('console', (message) => { if (message.type() === 'error') complaints.push(message.text()); });
  page.on('pageerror', (error) => complaints.push(error.message));
  return complaints;
}

// Waits until check() does not throw.
export async function eventually(check, what = 'it did not come true', withinMs = 15_000) {
  let last;
  for (const until = Date.now() + withinMs; Date.now() < until;) {
    try {
      return await check();
    } catch (error) {
      last = error;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
  throw new Error(`${what}: ${last?.message}`);
}

// The process that the page's scripts run in: its id.
async function processOf(page) {
  const browser = page.context().browser();
  await browser.startTracing(page, { categories: ['disabled-by-default-devtools.timeline'] });
  const { traceEvents } = JSON.parse(await browser.stopTracing());
  const { frames } = traceEvents.find(({ name }) => name === 'TracingStartedInBrowser').args.data;
  return frames.find(({ isOutermostMainFrame }) => isOutermostMainFrame).processId;
}

// Acts while the page does nothing at all. others: pages that go on, so that none of them may share its process.
export async function whileAsleep(page, others, act) {
  const pid = await processOf(page);
  for (const other of others) assert.notEqual(await processOf(other), pid);
  process.kill(pid, 'SIGSTOP');
  try {
    await act();
  } finally {
    process.kill(pid, 'SIGCONT');
  }
}

export class Visitor {
  // settings: of the page, as window.foyerSettings.
  static async at(context, url, settings = {}) {
    const visitor = new Visitor();
    visitor.page = await context.newPage();
    await visitor.page.addInitScript((given) => { window.foyerSettings = given; }, settings);
    visitor.complaints = complaintsOf(visitor.page);
    visitor.traffic = [];
    visitor.page.on('request', (request) => visitor.traffic.push(request.url()));
    visitor.arrived = [];
    visitor.page.on('requestfinished', (request) => visitor.arrived.push(request.url()));
    visitor.page.on('websocket', (socket) => visitor.traffic.push(socket.url()));
    await visitor.page.goto(url);
    visitor.widget = visitor.page.locator('foyer-widget');
    visitor.log = visitor.widget.locator('[role=log]');
    visitor.input = visitor.widget.locator('.composer textarea');
    return visitor;
  }
  async open() {
    await this.widget.locator('button.launcher').click();
    await this.input.waitFor();
  }
  // With the first letter comes what only somebody who does something needs.
  begin() { return this.input.pressSequentially('h'); }
  // The language packs that have come from the relay.
  languages() { return this.arrived.flatMap((url) => url.match(/\/assets\/language-(\w+)-/)?.[1] ?? []); }
  async ask(text) {
    await this.input.fill(text);
    await this.input.press('Enter');
  }
  // Headless browsers have no keyboard; to a page it is a visual viewport that becomes shorter, and may begin further down.
  keyboardTakes(pixels, start = 0) {
    return this.page.evaluate(([taken, from]) => {
      Object.defineProperty(visualViewport, 'height', { configurable: true, get: () => innerHeight - taken });
      Object.defineProperty(visualViewport, 'offsetTop', { configurable: true, get: () => from });
      visualViewport.dispatchEvent(new Event('resize'));
    }, [pixels, start]);
  }
  choice(label) { return this.widget.locator('button', { hasText: label }); }
  async says(text) { await this.log.getByText(text).last().waitFor(); }
  // Every bubble and notice, as text.
  lines() { return this.log.locator('.bubble, .notice').allInnerTexts(); }
  async count(text) { return (await this.lines()).filter((line) => line.includes(text)).length; }
}

export class Desk {
  static async at(context, url) {
    const desk = new Desk();
    desk.page = await context.newPage();
    desk.complaints = complaintsOf(desk.page);
    await desk.page.goto(url);
    return desk;
  }
  async createOwner({ name, email, password }) {
    await this.page.locator('input[name=name]').fill(name);
    await this.page.locator('input[name=email]').fill(email);
    await this.page.locator('input[name=password]').fill(password);
    await this.page.locator('input[name=again]').fill(password);
    await this.page.locator('button[type=submit]').click();
    await this.page.locator('[role=tablist]').first().waitFor();
  }
  tab(name) { return this.page.getByRole('tab', { name }); }
  row(text) { return this.page.locator('button.row', { hasText: text }); }
  button(name) { return this.page.getByRole('button', { name, exact: true }); }
  get log() { return this.page.locator('[role=log]'); }
  get details() { return this.page.locator('.details'); }
  async write(text) {
    await this.page.locator('textarea.composer-text').fill(text);
    await this.page.locator('.composer button[type=submit]').click();
  }
  async says(text) { await this.log.getByText(text).last().waitFor(); }
  // Types until what is awaited has come; the words are not sent.
  async typesUntil(awaited) {
    let over = false;
    const end = awaited.finally(() => { over = true; });
    const field = this.page.locator('textarea.composer-text');
    for (const until = Date.now() + 30_000; !over && Date.now() < until;) await field.pressSequentially('so ', { delay: 100 });
    await end;
    await field.fill('');
  }
  // What was said since the conversation came here.
  bubbles() { return this.log.locator('.message:not(.before) .bubble').allInnerTexts(); }
  async count(text) { return (await this.bubbles()).filter((line) => line.includes(text)).length; }
}

export async function quiet(who) { assert.deepEqual(who.complaints, []); }

// The relay's disk is full, as far as this visitor's next message is told.
export const refuseNext = (visitor) => visitor.page.evaluate(() => {
  const { send } = WebSocket.prototype;
  WebSocket.prototype.send = function (text) {
    const { type, id } = JSON.parse(text);
    if (type !== 'post') return send.call(this, text);
    WebSocket.prototype.send = send;
    this.onmessage({ data: JSON.stringify({ type: 'refused', id, reason: 'full', message: 'there is no room', retry_ms: 0 }) });
  };
});
