// window.Foyer's verbs -> the client's events. The values are the owner's page's: whatever they are, they become what they
// should be here.
import type { Controller } from './controller';
import { hasStored, storageOf } from './consent';
import type { Call, View } from './interfaces';
import type { Place } from './view/place';
import type { Sheet } from './view/sheet';

// What a page tracks beyond this is a mistake in a loop; the oldest goes.
const kMostTracked = 100;

const textOf = (value: unknown) => (value === undefined || value === null ? '' : String(value));

export class Calls {
  // What the page told of the visitor. It stays in this page's memory.
  private readonly attributes: Record<string, unknown> = {};
  private readonly tracked: [name: string, detail: unknown][] = [];

  constructor(private readonly controller: Controller, private readonly panel: View, private readonly place: Place,
    private readonly sheet: Sheet, private readonly site: string, private locale: string) {}

  run(...[verb, value, more]: Call): void {
    switch (verb) {
      case 'opened': return this.opened();
      case 'closed': return this.closed();
      case 'ask': return this.ask(textOf(value));
      case 'identify': return this.controller.identify(value);
      case 'attributes': return void Object.assign(this.attributes, value);
      case 'locale': return this.speak(textOf(value));
      case 'track': return this.track(textOf(value), more);
      case 'consent': return void this.consent(value);
      case 'reset': return this.controller.reset();
    }
    console.error(`Foyer: no such verb: ${verb satisfies 'canvas' | 'inspect'}`);
  }

  private opened(): void {
    this.sheet.opened();
    this.controller.act({ type: 'opened' });
    this.place.takeFocus();
    this.panel.focus();
    this.controller.opened(this.locale);
  }

  private closed(): void {
    this.sheet.closed();
    this.controller.act({ type: 'closed' });
  }

  private speak(locale: string): void {
    this.locale = locale;
    void this.controller.speak(locale);
  }

  private ask(text: string): void {
    if (text.trim() !== '') this.controller.act({ type: 'asked', text });
  }

  private track(name: string, detail: unknown): void {
    this.tracked.push([name, detail]);
    if (this.tracked.length > kMostTracked) this.tracked.shift();
  }

  private async consent(value: unknown): Promise<void> {
    this.controller.consent(storageOf(value), await hasStored(this.site));
  }
}
