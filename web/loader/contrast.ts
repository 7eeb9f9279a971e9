// Whether white or near-black is read better on the owner's colour.

// sRGB relative luminance, 0 to 1 (WCAG 2.2), with its curve taken as a power of 2.2: close enough to choose between two.
function luminance([red = 0, green = 0, blue = 0]: number[]): number {
  const share = (value: number) => (value / 255) ** 2.2;
  return 0.2126 * share(red) + 0.7152 * share(green) + 0.0722 * share(blue);
}

// `colour` as computed, "rgb(12, 34, 56)". White from a contrast of 4 on: on a firm's strong colour it is what people expect.
export function readableOn(colour: string): string {
  const contrast = 1.05 / (luminance((colour.match(/[\d.]+/g) ?? []).map(Number)) + 0.05);
  return contrast >= 4 ? '#fff' : '#15171c';
}
