// ULIDs (https://github.com/ulid/spec): 48 bits of time in milliseconds, 80 random bits, in Crockford's base 32.

const kAlphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
export const kUlidRandomBytes = 10;

// `value` below 2^50, as `length` digits.
function base32(value: number, length: number): string {
  let digits = '';
  for (let i = 0; i < length; i++) {
    digits = kAlphabet.charAt(value % 32) + digits;
    value = Math.floor(value / 32);
  }
  return digits;
}

// REQUIRES: random.length === kUlidRandomBytes.
export function ulid(now: number, random: Uint8Array): string {
  // Five bytes are eight digits exactly, and still fit a double.
  const group = (from: number): number => random.subarray(from, from + 5).reduce((value, byte) => value * 256 + byte, 0);
  return base32(now, 10) + base32(group(0), 8) + base32(group(5), 8);
}
