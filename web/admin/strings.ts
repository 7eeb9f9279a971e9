// Every word of the page, in both languages. A language is complete or it does not compile.
import { en } from './strings.en';
import { zh } from './strings.zh';

export type Language = 'en' | 'zh';
export type Strings = typeof en;

const kStrings: Record<Language, Strings> = { en, zh };
export const strings_of = (language: Language): Strings => kStrings[language];

// The first of the browser's languages that the page has.
export function nearest_language(wanted: readonly string[]): Language {
  const known = wanted.map((tag) => tag.slice(0, 2).toLowerCase()).find((tag): tag is Language => tag === 'en' || tag === 'zh');
  return known ?? 'en';
}
