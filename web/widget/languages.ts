// What the brain does while the visitor reads: it prepares for the first question, and gets to know what words mean (src/language), by
// packs of half a megabyte and more that make answers better, and that no answer waits for. So they are offered only once the panel
// is open and can be used, while the browser has nothing else to do. The brain has them from storage or wants them fetched; a fetch
// that fails is nobody's concern, and the panel's next opening tries again.
import type { Brain } from '../brain/brain';
import type { LanguagePaths } from './interfaces';

// A visitor writes in the page's language or in their own.
const kMostLanguages = 2;

// A page that never rests.
const kLongestRestMs = 2000;
// Where there is no requestIdleCallback (Safari): long enough for what is on the screen to be drawn.
const kUsualRestMs = 200;

const languageOf = (locale: string) => locale.split('-', 1)[0]!.toLowerCase();

// Of the languages that the site has, those that this visitor may write in.
export function likelyLanguages(locale: string, spoken: readonly string[], offered: LanguagePaths): string[] {
  const has = Object.keys(offered);
  const languages = new Set([locale, ...spoken].map(languageOf));
  return [...languages].filter((language) => has.includes(language)).slice(0, kMostLanguages);
}

const rest = () => new Promise<void>((resolve) => {
  if ('requestIdleCallback' in globalThis) requestIdleCallback(() => resolve(), { timeout: kLongestRestMs });
  else setTimeout(resolve, kUsualRestMs);
});

export class Languages {
  private readonly onTheWay = new Set<string>();

  // signal: aborts when the brain may no longer be used.
  constructor(private readonly brain: Pick<Brain, 'learnLanguage' | 'prepare'>, private readonly relay: string, private readonly signal: AbortSignal) {}

  // Prepares the brain, then calls offer for each language that this visitor may write in.
  async suggest(locale: string, paths: LanguagePaths, offer: (tag: string, path: string) => void): Promise<void> {
    do await rest();
    while (!this.signal.aborted && this.brain.prepare());
    for (const tag of likelyLanguages(locale, navigator.languages, paths)) offer(tag, paths[tag]!);
  }

  // At most one request for a path at a time, and none after shutdown.
  async fetch(path: string): Promise<void> {
    if (this.onTheWay.has(path)) return;
    this.onTheWay.add(path);
    const pack = await this.download(path).catch(() => undefined);
    await rest();
    this.onTheWay.delete(path);
    if (pack && !this.signal.aborted) this.learn(pack);
  }

  private async download(path: string): Promise<Uint8Array | undefined> {
    const response = await fetch(this.relay + path, { signal: this.signal, priority: 'low' });
    return response.ok ? new Uint8Array(await response.arrayBuffer()) : undefined;
  }

  // What came is not what it should be: for the owner's eyes, the visitor misses nothing.
  private learn(pack: Uint8Array): void {
    try {
      this.brain.learnLanguage(pack);
    } catch (error) {
      console.warn('Foyer:', error);
    }
  }
}
