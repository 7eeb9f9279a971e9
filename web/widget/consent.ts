// What of a conversation may be kept in the visitor's browser, and what of that is in force: nothing is stored, not even an empty
// database is made, before the visitor's first own act.
import type { Storage } from '../gen/client.gen';
import type { Call } from './interfaces';

// Booleans are an older way to say it. What is not understood allows nothing.
export function storageOf(value: unknown): Storage {
  if (value === true || value === 'full') return 'full';
  return value === 'session' ? 'session' : 'none';
}

// As the page has set it, and said it since.
export function allowedStorage(setting: string | undefined, calls: readonly Call[]): Storage {
  const said = calls.filter(([verb]) => verb === 'consent').pop();
  return storageOf(said ? said[1] : setting ?? 'full');
}

// Whether an earlier visit has left something. Browsers that cannot say may have it.
export async function hasStored(site: string): Promise<boolean> {
  try {
    const databases = await indexedDB.databases();
    return databases.some(({ name }) => name === `foyer:${site}`);
  } catch {
    return typeof indexedDB !== 'undefined';
  }
}
