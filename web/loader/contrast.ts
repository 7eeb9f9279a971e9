// Whether white or black is read better on the owner's colour: on every one the better has a contrast of 4.5.

// White's contrast is 1.05 / (luminance + .05), black's (luminance + .05) / .05. Both have 4.5 from .175 to .183, which leaves room for
// sRGB's curve (WCAG 2.2) taken as a power of 2.2. White takes what it can: on a firm's strong colour it is what people expect.
const kBrightest = 0.18;

// `colour` as computed, "rgb(12, 34, 56)".
export function readableOn(colour: string): string {
  const [red = 0, green = 0, blue = 0] = (colour.match(/[\d.]+/g) ?? []).map((channel) => (+channel / 255) ** 2.2);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue > kBrightest ? '#000' : '#fff';
}
