// Whether white or near-black is read better on the owner's colour.

// sRGB relative luminance (WCAG 2.2) with its curve taken as a power of 2.2: close enough to choose between two. Scaled: white is
// 255 ** 2.2.
const luminance = ([red = 0, green = 0, blue = 0]: number[]) => 0.2126 * red ** 2.2 + 0.7152 * green ** 2.2 + 0.0722 * blue ** 2.2;

// White from a contrast of 4 on, 1.05 / (luminance + .05): on a firm's strong colour it is what people expect.
const kBrightest = 255 ** 2.2 * (1.05 / 4 - 0.05);

// `colour` as computed, "rgb(12, 34, 56)".
export function readableOn(colour: string): string {
  return luminance((colour.match(/[\d.]+/g) ?? []).map(Number)) > kBrightest ? '#15171c' : '#fff';
}
