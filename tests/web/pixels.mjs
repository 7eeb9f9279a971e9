// How far two pictures differ, as somebody sees it who looks at both: by the mean colour of small squares, so that letters whose edges
// are smoothed otherwise count for nothing, and what is missing, moved or of another colour counts.

const kSquare = 4;
// Of 255, the mean of the three channels: less is not seen side by side.
const kSeen = 14;

// Runs in the page: PNG files in base64 -> the share of squares that look different, 0 to 1; 1 where the sizes differ.
async function shareInPage([one, other, square, seen]) {
  const read = async (png) => {
    const bitmap = await createImageBitmap(new Blob([Uint8Array.from(atob(png), (letter) => letter.charCodeAt(0))]));
    const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
    context.drawImage(bitmap, 0, 0);
    return context.getImageData(0, 0, bitmap.width, bitmap.height);
  };
  const [a, b] = [await read(one), await read(other)];
  if (a.width !== b.width || a.height !== b.height) return 1;
  const mean = ({ data, width }, left, top, channel) => {
    let sum = 0;
    for (let y = top; y < top + square; ++y) for (let x = left; x < left + square; ++x) sum += data[(y * width + x) * 4 + channel];
    return sum / square ** 2;
  };
  let different = 0;
  let squares = 0;
  for (let top = 0; top + square <= a.height; top += square) {
    for (let left = 0; left + square <= a.width; left += square, ++squares) {
      const far = [0, 1, 2].reduce((sum, channel) => sum + Math.abs(mean(a, left, top, channel) - mean(b, left, top, channel)), 0) / 3;
      if (far > seen) ++different;
    }
  }
  return different / squares;
}

export const shareOfDifferences = (page, one, other) =>
  page.evaluate(shareInPage, [one.toString('base64'), other.toString('base64'), kSquare, kSeen]);
