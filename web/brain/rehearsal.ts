// A visit as most are, to a site with this pack: the panel is opened, the first question prepared, typed with suggestions, answered, not
// understood, asked about, one of the top questions chosen. web/halves.mjs notes what of the engine it takes.
import type { Event, Response } from '../gen/client.gen';
import type { ViewEvent } from '../gen/view.gen';
import type { Brain } from './brain';

const kLettersBetween = 3;

export function rehearse(brain: Pick<Brain, 'loadPack' | 'handle' | 'poll' | 'prepare'>, pack: Uint8Array, locale: string, questions: readonly string[]): Response[] {
  const responses: Response[] = [];
  let now = 1_800_000_000_000;
  const handle = (event: Event) => {
    const entropy = (now += 1000).toString(16).padStart(32, '0');
    responses.push(brain.handle({ now, entropy, event }));
  };
  const act = (event: ViewEvent) => handle({ type: 'view', event });
  const shown = () => responses.filter(({ view }) => view).pop()?.view;

  brain.loadPack(pack);
  handle({ type: 'refresh' });
  // Asked once for the pack's own look into storage, once for that refresh.
  for (const read of [brain.poll(), brain.poll()]) if (read) responses.push(read);
  handle({ type: 'locale', locale });
  handle({ type: 'words', words: { locale: 'ar', phrases: [{ key: 'title', text: 'الدعم' }] } });
  handle({ type: 'locale', locale });
  handle({ type: 'lead' });
  handle({ type: 'visible', yes: true });
  act({ type: 'opened' });
  while (brain.prepare());
  for (const text of questions) {
    for (let size = 2; size < text.length; size += kLettersBetween) act({ type: 'drafted', text: text.slice(0, size) });
    const completion = shown()?.suggestions[0];
    if (completion) act({ type: 'completed', id: completion.id });
    act({ type: 'asked', text });
    const view = shown();
    // A person is for the second half.
    const choice = view?.phase === 'offering_person' ? view.choices[1] : view?.choices[0];
    if (choice) act({ type: 'chose', id: choice.id });
  }
  act({ type: 'closed' });
  return responses;
}
