// What a frame of the chat in a canvas costs while 5,000 messages are scrolled, in Chromium: the time that the page's thread is busy with
// each animation frame: Dear ImGui, letters, and the calls of WebGL. Prints a Markdown table; fails where the median is over the budget.
//
//   node tests/bench/canvas.mjs
import { cpus } from 'node:os';
import { launch } from '../support/chromium.mjs';
import { canvasGalleryFiles, serve } from '../web/tools.mjs';

const kMessages = 5000;
const kFrames = 200;
const kBudgetMs = 2;

const site = await serve(await canvasGalleryFiles());
const browser = await launch({ canvas: true });
const page = await browser.newPage({ viewport: { width: 520, height: 800 } });
await page.goto(site.origin);
await page.waitForFunction(() => window.gallery);
await page.evaluate(async (messages) => {
  window.gallery.show(window.gallery.conversation(messages));
  window.gallery.open();
  await new Promise((resolve) => { setTimeout(resolve, 1500); });
}, kMessages);
await browser.startTracing(page, { categories: ['devtools.timeline'] });
await page.evaluate(async (frames) => {
  const canvas = document.querySelector('foyer-widget').shadowRoot.querySelector('.stage');
  const { left, top } = canvas.getBoundingClientRect();
  const at = { clientX: left + 200, clientY: top + 300, bubbles: true };
  canvas.dispatchEvent(new PointerEvent('pointermove', at));
  for (let frame = 0; frame < frames; ++frame) {
    canvas.dispatchEvent(new WheelEvent('wheel', { ...at, deltaY: frame < frames / 2 ? -700 : -90, cancelable: true }));
    await new Promise((resolve) => { setTimeout(resolve, 16); });
  }
}, kFrames);
const { traceEvents } = JSON.parse(await browser.stopTracing());
// The thread's own time: a machine that is busy otherwise makes no frame dearer.
const took = traceEvents.filter(({ name, tdur }) => name === 'FireAnimationFrame' && tdur > 0).map(({ tdur }) => tdur / 1000);
await browser.close();
await site.close();

took.sort((one, other) => one - other);
const at = (share) => took[Math.floor(share * (took.length - 1))].toFixed(2);
console.log(`${cpus()[0].model}, ${cpus().length} cores, Node ${process.version}, Chromium with SwiftShader\n`);
console.log('| ms a frame, 5,000 messages scrolled | frames | median | p90 | p99 |\n| --- | --- | --- | --- | --- |');
console.log(`| the page's thread | ${took.length} | ${at(0.5)} | ${at(0.9)} | ${at(0.99)} |`);
if (Number(at(0.5)) > kBudgetMs) process.exitCode = 1;
