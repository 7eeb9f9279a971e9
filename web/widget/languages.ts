// What the brain gets beyond what opening the panel took. While the visitor reads it prepares for the first question, and fetches nothing.
// From their first act on it becomes whole, and gets what judges messages (priority, mood, small talk, who wants a person): small
// language packs, a few kilobytes each. Then it gets to know what words mean (src/language), by packs of half a megabyte and
// more that make answers better, and that no answer waits for. The brain has those from storage or wants them fetched. A fetch that fails
// is nobody's concern, and after the panel's next opening it is tried again.
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
  // What is here or on the way.
  private readonly asked = new Set<string>();
  private readonly here = new Set<string>();

  // signal: aborts when the brain may no longer be used.
  constructor(private readonly brain: Pick<Brain, 'complete' | 'learnLanguage' | 'prepare'>, private readonly relay: string, private readonly signal: AbortSignal) {}

  async prepare(): Promise<void> {
    do await rest();
    while (!this.signal.aborted && this.brain.prepare());
  }

  // Calls offer for each language that this visitor may write in.
  async suggest(locale: string, paths: LanguagePaths, offer: (tag: string, path: string) => void): Promise<void> {
    if (!await this.completed()) return;
    await rest();
    for (const tag of likelyLanguages(locale, navigator.languages, paths)) offer(tag, paths[tag]!);
  }

  // Resolves when messages can be judged, or will not be.
  async judge(paths: LanguagePaths): Promise<void> {
    const missing = Object.values(paths).filter((path) => !this.here.has(path));
    await Promise.all([this.completed(), ...missing.map((path) => this.fetch(path, 'high'))]);
  }

  // Once, unless it did not come; and none after shutdown.
  async fetch(path: string, priority: RequestPriority = 'low'): Promise<void> {
    if (this.asked.has(path)) return;
    this.asked.add(path);
    const pack = await this.download(path, priority).catch(() => undefined);
    if (priority === 'low') await rest();
    if (!pack || !await this.completed()) return void this.asked.delete(path);
    this.here.add(path);
    this.learn(pack);
  }

  // The half of the brain that learns is here.
  private completed(): Promise<boolean> {
    return this.brain.complete().then(() => true, () => false);
  }

  private async download(path: string, priority: RequestPriority): Promise<Uint8Array | undefined> {
    const response = await fetch(this.relay + path, { signal: this.signal, priority });
    return response.ok ? new Uint8Array(await response.arrayBuffer()) : undefined;
  }

  // What came is not what it should be: for the owner's eyes, the visitor misses nothing.
  private learn(pack: Uint8Array): void {
    if (this.signal.aborted) return;
    try {
      this.brain.learnLanguage(pack);
    } catch (error) {
      console.warn('Foyer:', error);
    }
  }
}
