// Whatever the owner's accent, what is written on it and what it surrounds can be read.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { importTypeScript, root } from './tools.mjs';

const { contrast, paletteOf, paletteSheet } = await importTypeScript('web/widget/style/palette.ts');
const { readableOn } = await importTypeScript('web/loader/contrast.ts');

const steps = [0, 26, 51, 77, 102, 128, 153, 179, 204, 230, 255];
const accents = steps.flatMap((red) => steps.flatMap((green) => steps.map((blue) => [red, green, blue])));
const white = [255, 255, 255];
// "#fff" or "#15181e".
const channels = (hex) => (hex.length === 4 ? [...hex.slice(1)].map((digit) => digit + digit) : hex.match(/\w\w/g)).map((digits) => parseInt(digits, 16));
// What the sheets set a custom property to: in the light theme first, then in the dark one.
const inSheet = (path, name) => [...readFileSync(join(root, path), 'utf8').matchAll(new RegExp(`${name}: (#\\w+)`, 'g'))].map(([, hex]) => channels(hex));
const [surfaces, raised] = [inSheet('web/loader/frame.css', '--surface'), inSheet('web/widget/style/base.css', '--raised')];
const grounds = { light: [surfaces[0], raised[0]], dark: [surfaces[1], raised[1]] };

test('contrast is as WCAG defines it', () => {
  assert.equal(contrast([0, 0, 0], white), 21);
  assert.equal(contrast([118, 118, 118], white).toFixed(2), '4.54');
  assert.equal(contrast([255, 0, 0], white).toFixed(2), '4.00');
});

test('on each of 1,331 accents the text has 4.5 to 1, over the whole of the header too', () => {
  for (const colour of accents) {
    const { accent, on, shade } = paletteOf(colour);
    assert.ok(contrast(accent, on) >= 4.5, `${colour}: ${contrast(accent, on)}`);
    assert.ok(contrast(shade, on) >= 4.5, `${colour}: ${contrast(shade, on)} at the end of the header`);
  }
});

test("on each the launcher's text has 4.5 to 1, before the widget has come and after", () => {
  for (const colour of accents) {
    const text = channels(readableOn(`rgb(${colour.join(', ')})`));
    assert.ok(contrast(colour, text) >= 4.5, `${colour}: ${contrast(colour, text)}`);
  }
});

test('the focus has 3 to 1 on every ground of both themes', () => {
  for (const colour of accents) {
    const { focus } = paletteOf(colour);
    for (const theme of ['light', 'dark']) {
      for (const ground of grounds[theme]) assert.ok(contrast(focus[theme], ground) >= 3, `${colour} in ${theme}`);
    }
  }
});

test('an accent that can be read already is taken as it is', () => {
  for (const colour of [[50, 87, 230], [18, 52, 86], [255, 215, 0]]) assert.deepEqual(paletteOf(colour).accent, colour);
});

test('a colour that is no rgb() leaves the defaults', () => {
  assert.equal(paletteSheet('color(display-p3 1 0 0)'), '');
  assert.match(paletteSheet('rgb(255, 0, 0)'), /--accent:rgb\(2\d\d 0 0\);--ink:rgb\(255 255 255\)/);
});
