// The panel without a brain: window.gallery.show(view) renders, window.gallery.sent is what the visitor did.
import { emit } from '../../../web/loader/events';
import { makeFrame } from '../../../web/loader/frame';
import { readSettings } from '../../../web/loader/settings';
import type { ChatView, ViewEvent } from '../../../web/gen/view.gen';
import * as person from '../../../web/widget/person';
import { PersonPart } from '../../../web/widget/person_part';
import { Launcher } from '../../../web/widget/view/launcher';
import { Panel } from '../../../web/widget/view/panel';
import { Place } from '../../../web/widget/view/place';
import { Sheet } from '../../../web/widget/view/sheet';
import { acts, answers, type Hands } from './acts';
import { fixtures, message, view } from './fixtures';
import { states } from './states';

const sent: ViewEvent[] = [];
const query = new URLSearchParams(location.search);
const settings = readSettings(null, { theme: query.get('theme') ?? 'light', accent: query.get('accent') ?? '' });
const frame = makeFrame(settings, () => undefined, (open) => { if (open) place.takeFocus(); });
const launcher = new Launcher(frame, emit);
const place = new Place(frame);
new Sheet(frame.root.host as HTMLElement);
// With ?late it comes when gallery.arrive() is called.
let arrive = () => undefined as void;
const part = new PersonPart(new AbortController().signal, () => new Promise((come) => { arrive = () => come(person); }));
if (!query.has('late')) part.here = person;
let alerted = false;
const panel = new Panel(place.element, {
  send: (event) => { sent.push(event); },
  close: () => frame.close(),
  alerts: { isOn: () => alerted, set: (on) => { alerted = on; } },
  now: () => Date.UTC(2026, 0, 5, 12),
  hours: { timezone: 'Europe/Berlin', days: [[[540, 1080]], [[540, 1080]], [[540, 1080]], [[540, 1080]], [[540, 960]], [[600, 840]], []] },
  relay: location.origin,
  max_file_bytes: 10 << 20,
  person: part,
});

function show(shown: ChatView): void {
  launcher.announce(shown.unread, { open: shown.open_label, close: shown.close_label });
  panel.render(shown);
}

// As the visitor's keyboard would.
function write(text: string): void {
  const field = frame.root.querySelector<HTMLTextAreaElement>('.composer textarea')!;
  field.value = text;
  field.dispatchEvent(new InputEvent('input', { bubbles: true }));
}

const toggle = (open: boolean) => frame.verbs[open ? 'show' : 'hide']!(undefined);

const hands: Hands = { root: frame.root, place: place.element, write };

// A state, with what the visitor has done in it, and nothing of the one before.
async function enter(state: string, locale: string, texts: Record<string, string>): Promise<void> {
  hands.place.dispatchEvent(new DragEvent('dragleave'));
  for (const button of frame.root.querySelectorAll<HTMLElement>('.stop, .bell[aria-pressed=true]')) button.click();
  answers(state);
  show(view({}));
  toggle(!state.startsWith('closed'));
  show(states(locale, texts)[state]!);
  panel.focus();
  write('');
  await acts[state]?.(hands);
}
const gallery = { show, enter, sent, write, fixtures, states, message, view, focus: () => panel.focus(), arrive: () => arrive(), frame: { ...frame, toggle } };
declare global {
  interface Window { gallery: typeof gallery }
}
window.gallery = gallery;
