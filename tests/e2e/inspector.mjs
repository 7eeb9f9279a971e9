// The inspector over a page, as an owner uses it: what it shows is read from its own summary, which its canvas bears as its name; what is
// pressed lies where its tabs and tables stand from the canvas's top left, in CSS pixels.
import assert from 'node:assert/strict';
import { eventually } from './browser.mjs';

const kTabs = { Message: 65, Tuning: 140, Confusion: 220, Dialog: 297, Cost: 355 };
const kTabY = 26;
const kMessage = { x: 300, y: 64 };
const kFirstTheft = { x: 100, y: 102 };
const kFirstWording = { x: 100, y: 496 };
const kRow = 23;
const kField = 31;
const kFrameMs = 60;  // a press lasts frames, not milliseconds

export class Inspector {
  constructor(page, canvas = page.locator('foyer-inspector canvas')) {
    this.page = page;
    this.canvas = canvas;
  }

  async summary() { return await this.canvas.getAttribute('aria-label') ?? ''; }
  async shows(what) {
    await eventually(async () => assert.match(await this.summary(), what), 'the inspector does not show it', 40_000);
  }
  // Of "Threshold 0.50".
  async number(name) { return Number((await this.summary()).match(new RegExp(`${name} ([\\d.]+)`))[1]); }

  async click(x, y) {
    const box = await this.canvas.boundingBox();
    await this.page.mouse.click(box.x + x, box.y + y, { delay: kFrameMs });
  }
  async drag(from, to, steps) {
    const { mouse } = this.page;
    const { x, y } = await this.canvas.boundingBox();
    await mouse.move(x + from.x, y + from.y);
    await mouse.down();
    for (let i = 1; i <= steps; ++i) {
      await mouse.move(x + from.x + ((to.x - from.x) * i) / steps, y + from.y + ((to.y - from.y) * i) / steps);
      await this.page.waitForTimeout(kFrameMs / 4);
    }
    await mouse.up();
  }
  // What it brings is pressed once it is drawn.
  async bring(x, y) {
    await this.click(x, y);
    await this.page.waitForTimeout(8 * kFrameMs);
  }
  open(tab) { return this.bring(kTabs[tab], kTabY); }
  // A row of the confusion's table.
  choose(row) { return this.bring(kFirstTheft.x, kFirstTheft.y + row * kRow); }
  async clickMessage() { await this.click(kMessage.x, kMessage.y); }
  // In place of a wording of the chosen entry; Enter makes it so.
  async write(wording, text) {
    await this.click(kFirstWording.x, kFirstWording.y + wording * kField);
    await this.page.keyboard.press('Control+a');
    await this.page.keyboard.type(text);
  }
}
