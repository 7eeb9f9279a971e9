// The panel in a canvas, without a brain: window.gallery.show(view) renders, window.gallery.sent is what the visitor did.
import type { ChatView, ViewEvent } from '../../../web/gen/view.gen';
import create from '../../../web/canvas/glue';
import { CanvasView } from '../../../web/canvas/view';
import { makeFrame } from '../../../web/loader/frame';
import { readSettings } from '../../../web/loader/settings';
import * as person from '../../../web/widget/person';
import { PersonPart } from '../../../web/widget/person_part';
import { Place } from '../../../web/widget/view/place';
import { Sheet } from '../../../web/widget/view/sheet';
import { fixtures, message, view } from './fixtures';

const query = new URLSearchParams(location.search);
const settings = readSettings(null, { theme: query.get('theme') ?? 'light', accent: query.get('accent') ?? '' });
const module = await WebAssembly.compileStreaming(fetch('/foyer-imgui.wasm'));
await create({
  foyerWake: () => undefined,
  instantiateWasm(imports, receive) {
    void WebAssembly.instantiate(module, imports).then((instance) => receive(instance, module));
    return {};
  },
});

const sent: ViewEvent[] = [];
const frame = makeFrame(settings, () => undefined, (open) => { if (open) place.takeFocus(); });
const place = new Place(frame);
new Sheet(frame.root.host as HTMLElement);
const part = new PersonPart(new AbortController().signal);
part.here = person;
const canvas = new CanvasView(place.element, {
  send: (event) => { sent.push(event); },
  close: () => frame.close(),
  alerts: { isOn: () => false, set: () => undefined },
  now: () => Date.UTC(2026, 0, 5, 12),
  hours: undefined,
  relay: location.origin,
  max_file_bytes: 10 << 20,
  person: part,
});

// So many messages that nothing but what is seen may be drawn.
const conversation = (count: number) => view({
  messages: Array.from({ length: count }, (_, i) => message(i % 3 ? 'bot' : 'visitor', `Message ${i}: ${'about tea, pots and parcels '.repeat(i % 5)}`, { at: i * 60_000 })),
});

const gallery = {
  frame, fixtures, sent, conversation,
  show: (shown: ChatView) => canvas.render(shown),
  open: () => frame.verbs.show!(undefined),
  focus: () => canvas.focus(),
  use: (element?: HTMLCanvasElement) => canvas.use(element),
};
export type CanvasGallery = typeof gallery;
Object.assign(window, { gallery });
