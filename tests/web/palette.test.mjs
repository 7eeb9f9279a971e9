// Whatever the owner's accent, what is written on it and what it surrounds can be read.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { importTypeScript } from './tools.mjs';

const { contrast, paletteOf, paletteSheet } = await importTypeScript('web/widget/style/palette.ts');

const steps = [0, 26, 51, 77, 102, 128, 153, 179, 204, 230, 255];
const accents = steps.flatMap((red) => steps.flatMap((green) => steps.map((blue) => [red, green, blue])));
const white = [255, 255, 255];
const grounds = { light: [white, [241, 243, 247]], dark: [[21, 24, 30], [36, 41, 50]] };

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
  assert.match(paletteSheet('rgb(255, 0, 0)'), /--accent:rgb\(2\d\d 0 0\);--on-accent:rgb\(255 255 255\)/);
});
