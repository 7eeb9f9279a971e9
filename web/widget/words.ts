// What the widget says in the languages that a site's FAQ has not: a small file each (assets/locales), beside the widget's own file
// and named by its content. The pack has the words of the FAQ's languages, so that most visitors need none of these.
import files from 'foyer-words';
import type { Words } from '../gen/view.gen';

// A language of the interface, else of the tag: "zh-Hant" of zh-TW, "pt" of pt-BR.
function languageOf(tag: string): string {
  try {
    const { language, script } = new Intl.Locale(tag).maximize();
    const written = `${language}-${script}`;
    return written in files ? written : language;
  } catch {
    return tag;
  }
}

// The first of the visitor's languages that the widget speaks, best first; undefined where that is the pack's.
export function wordsWanted(tags: readonly string[], pack: string): string | undefined {
  const language = tags.map(languageOf).find((name) => name in files || name === languageOf(pack));
  return language === languageOf(pack) ? undefined : language;
}

// Undefined where they do not come: then the widget goes on with the pack's.
export async function fetchWords(language: string, signal: AbortSignal): Promise<Words | undefined> {
  try {
    const response = await fetch(new URL(files[language]!, import.meta.url), { signal });
    if (!response.ok) return undefined;
    const texts = await response.json() as Record<string, string>;
    return { locale: language, phrases: Object.entries(texts).map(([key, text]) => ({ key, text })) };
  } catch {
    return undefined;
  }
}
