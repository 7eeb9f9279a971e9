// The owner's one accent colour -> the colours that can be read with it, as WCAG 2.2 asks: 4.5 to 1 for text, 3 to 1 for what
// surrounds it. Each is the accent itself where that is enough, else the nearest shade of it that is.

type Colour = readonly [red: number, green: number, blue: number];

const kText = 4.5;
const kOutline = 3;

const white: Colour = [255, 255, 255];
const black: Colour = [0, 0, 0];
// --surface and --raised of the two themes, and the ink on a pale accent.
const light: readonly Colour[] = [white, [241, 243, 247]];
const dark: readonly Colour[] = [[21, 24, 30], [36, 41, 50]];
const ink: Colour = [21, 23, 28];
// From here on white is written on it: on a strong colour, as pure red, it is what people expect. The launcher, whose colour is the
// owner's to the letter, has what is read on that (loader/contrast.ts).
const kWhiteFrom = 3.9;

// WCAG's relative luminance, 0 to 1.
function luminance(colour: Colour): number {
  const [red, green, blue] = colour.map((value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

export function contrast(one: Colour, other: Colour): number {
  const [darker, lighter] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number];
  return (lighter + 0.05) / (darker + 0.05);
}

const mix = (from: Colour, to: Colour, share: number) => from.map((value, i) => Math.round(value + (to[i]! - value) * share)) as unknown as Colour;

// The first colour on the way from one to another that has the contrast to all of the grounds; the other where none has.
function towards(from: Colour, to: Colour, grounds: readonly Colour[], least: number): Colour {
  for (let share = 0; share < 1; share += 0.02) {
    const shade = mix(from, to, share);
    if (grounds.every((ground) => contrast(shade, ground) >= least)) return shade;
  }
  return to;
}

export function paletteOf(accent: Colour) {
  const on = contrast(accent, white) >= kWhiteFrom ? white : ink;
  const away = on === white ? black : white;
  return {
    accent: towards(accent, away, [on], kText),
    on,
    // What the header's ground runs out to: away from what is written on it.
    shade: mix(accent, away, 0.2),
    focus: { light: towards(accent, black, light, kOutline), dark: towards(accent, white, dark, kOutline) },
  };
}

// The palette as a sheet for :host. `computed` is a colour as the browser computes one; where that is no rgb(), the sheets' own
// defaults stand.
export function paletteSheet(computed: string): string {
  const channels = /^rgba?\((\d+), (\d+), (\d+)/.exec(computed)?.slice(1).map(Number);
  if (!channels) return '';
  const { accent, on, shade, focus } = paletteOf(channels as unknown as Colour);
  const css = (colour: Colour) => `rgb(${colour.join(' ')})`;
  return `:host{--accent:${css(accent)};--ink:${css(on)};--shade:${css(shade)};--focus:${css(focus.light)}}`
    + `:host([data-theme="dark"]){--focus:${css(focus.dark)}}`;
}
