// Whether numbers are the same: the sliders' are floats, the relay's the decimals next to them.
import type { Tuning } from '../interfaces';

const kNumbers = ['threshold', 'margin', 'blend'] as const;

export const same_tuning = (a: Tuning, b: Tuning): boolean => kNumbers.every((name) => Math.fround(a[name]) === Math.fround(b[name]));
