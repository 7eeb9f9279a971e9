// The panel without a brain: window.gallery.show(view) renders, window.gallery.sent is what the visitor did.
import { makeFrame } from '../../../web/loader/frame';
import { readSettings } from '../../../web/loader/settings';
import type { ChatView, ViewEvent } from '../../../web/gen/view.gen';
import { dress } from '../../../web/widget/style';
import { Panel } from '../../../web/widget/view/panel';
import { fixtures, message, view } from './fixtures';
import { states } from './states';

const sent: ViewEvent[] = [];
const query = new URLSearchParams(location.search);
const frame = makeFrame(readSettings(null, { theme: query.get('theme') ?? 'light', accent: query.get('accent') ?? '' }), () => undefined, () => undefined);
dress(frame.root);
const panel = new Panel(frame.panel, {
  send: (event) => { sent.push(event); },
  close: () => frame.close(),
  alerts: { isOn: () => false, set: () => undefined },
  now: () => Date.UTC(2026, 0, 5, 12),
  hours: { timezone: 'Europe/Berlin', days: [[[540, 1080]], [[540, 1080]], [[540, 1080]], [[540, 1080]], [[540, 960]], [[600, 840]], []] },
});

function show(shown: ChatView): void {
  frame.announce(shown.unread, { open: shown.open_label, close: shown.close_label });
  panel.render(shown);
}

// As the visitor's keyboard would.
function write(text: string): void {
  const field = frame.root.querySelector<HTMLTextAreaElement>('.composer textarea')!;
  field.value = text;
  field.dispatchEvent(new InputEvent('input', { bubbles: true }));
}

const gallery = { show, sent, write, fixtures, states, message, view, focus: () => panel.focus(), frame };
declare global {
  interface Window { gallery: typeof gallery }
}
window.gallery = gallery;
