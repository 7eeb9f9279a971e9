// window.Foyer's verbs -> the client's events. The values are the owner's page's: whatever they are, they become what they
// should be here.
import type { Controller } from './controller';
import type { Call, Verb } from './interfaces';
import { randomHex } from './random';
import type { Panel } from './view/panel';
import type { Place } from './view/place';

// What a page tracks beyond this is a mistake in a loop; the oldest goes.
const kMostTracked = 100;

const textOf = (value: unknown) => (value === undefined || value === null ? '' : String(value));

export class Calls {
  // What the page told of the visitor. It stays in this page's memory.
  private readonly attributes: Record<string, unknown> = {};
  private readonly tracked: [name: string, detail: unknown][] = [];

  constructor(private readonly controller: Controller, private readonly panel: Panel, private readonly place: Place,
    private locale: string) {}

  run(...[verb, value, more]: Call): void {
    switch (verb) {
      case 'opened': return this.opened();
      case 'closed': return this.controller.handle({ type: 'view', event: { type: 'closed' } });
      case 'ask': return this.ask(textOf(value));
      case 'identify': return this.identify(Object(value) as Record<string, unknown>);
      case 'attributes': return void Object.assign(this.attributes, value);
      case 'locale': return this.speak(textOf(value));
      case 'track': return this.track(textOf(value), more);
      case 'consent': return value === true ? undefined : this.reset();
      case 'reset': return this.reset();
    }
    console.error(`Foyer: no such verb: ${verb satisfies never}`);
  }

  private opened(): void {
    this.controller.handle({ type: 'view', event: { type: 'opened' } });
    this.place.takeFocus();
    this.panel.focus();
    this.controller.learn(this.locale);
  }

  private speak(locale: string): void {
    this.locale = locale;
    this.controller.handle({ type: 'locale', locale });
  }

  private ask(text: string): void {
    if (text.trim() !== '') this.controller.handle({ type: 'view', event: { type: 'asked', text } });
  }

  private identify({ id, hash, name, email }: Record<string, unknown>): void {
    this.controller.handle({ type: 'identify', id: textOf(id), hash: textOf(hash), name: textOf(name), email: textOf(email) });
  }

  private track(name: string, detail: unknown): void {
    this.tracked.push([name, detail]);
    if (this.tracked.length > kMostTracked) this.tracked.shift();
  }

  private reset(): void {
    this.controller.handle({ type: 'reset', visitor: randomHex(32) });
  }
}

// Whether the conversation may be kept in the browser: until the page has said no.
export function mayStore(calls: readonly Call[]): boolean {
  const said = calls.filter(([verb]: [Verb, ...unknown[]]) => verb === 'consent').pop();
  return said === undefined || said[1] === true;
}
