// Gets what only a conversation with a person needs (person.ts): with the visitor's first act, or as soon as something cannot go on without.
import file from 'foyer-person';
import { retryDelayMs } from '../shared/retry';

export type Person = typeof import('./person');

// What cannot go on without it.
export interface Waiting {
  arrived(person: Person): void;
  // It has not come, or not soon; it will yet be tried, or waited for.
  failed?(): void;
}

// A relay that hangs is told of after this time, as one that is not reached.
const kPatienceMs = 8000;

// Browsers remember of a module that it did not come (the HTML standard's module map, until 2026), not of a fragment.
let missing = 0;

async function fetchPerson(): Promise<Person> {
  const address = new URL(missing ? `${file}#${missing}` : file, import.meta.url);
  try {
    return await import(address.href) as Person;
  } catch (error) {
    missing += 1;
    throw error;
  }
}

export class PersonPart {
  here: Person | undefined;
  private readonly waiting = new Set<Waiting>();
  private isComing = false;
  // How often it did not come.
  private failures = 0;
  private retry: ReturnType<typeof setTimeout> | undefined;

  // ended: aborts when nothing may arrive any more.
  constructor(private readonly ended: AbortSignal, private readonly load = fetchPerson) {
    addEventListener('online', () => { if (this.failures > 0) void this.get(); }, { signal: ended });
  }

  // Once. Where nothing waits for it, it is not tried again before the network is back.
  async get(): Promise<void> {
    if (this.here || this.isComing || this.ended.aborted) return;
    clearTimeout(this.retry);
    this.isComing = true;
    const late = setTimeout(() => this.tellFailed(), kPatienceMs);
    const person = await this.load().catch(() => undefined);
    clearTimeout(late);
    this.isComing = false;
    if (this.ended.aborted) return;
    this.here = person;
    if (person) this.arrive(person);
    else this.fail();
  }

  // At once where it is here, else when it has come: it is tried ever more patiently, and when the network is back.
  use(one: Waiting): void {
    if (this.here) return one.arrived(this.here);
    if (this.waiting.has(one)) return;
    this.waiting.add(one);
    void this.get();
  }

  private arrive(person: Person): void {
    for (const one of this.waiting) {
      try {
        one.arrived(person);
      } catch (error) {
        console.error('Foyer:', error);
      }
    }
    this.waiting.clear();
  }

  private fail(): void {
    const delay = retryDelayMs(this.failures++, Math.random());
    if (this.waiting.size === 0) return;
    this.retry = setTimeout(() => void this.get(), delay);
    this.tellFailed();
  }

  private tellFailed(): void {
    for (const one of this.waiting) one.failed?.();
  }
}
