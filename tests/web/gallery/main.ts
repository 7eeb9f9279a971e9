// The panel without a brain: window.gallery.show(view) renders, window.gallery.sent is what the visitor did.
import { emit } from '../../../web/loader/events';
import { makeFrame } from '../../../web/loader/frame';
import { readSettings } from '../../../web/loader/settings';
import type { ChatView, ViewEvent } from '../../../web/gen/view.gen';
import { Launcher } from '../../../web/widget/view/launcher';
import { Panel } from '../../../web/widget/view/panel';
import { Place } from '../../../web/widget/view/place';
import { fixtures, message, view } from './fixtures';

const sent: ViewEvent[] = [];
const query = new URLSearchParams(location.search);
const settings = readSettings(null, { theme: query.get('theme') ?? 'light', accent: query.get('accent') ?? '' });
const frame = makeFrame(settings, () => undefined, (open) => { if (open) place.takeFocus(); });
const launcher = new Launcher(frame, emit);
const place = new Place(frame);
const panel = new Panel(place.element, (event) => sent.push(event), () => frame.close());

function show(shown: ChatView): void {
  launcher.announce(shown.unread, { open: shown.open_label, close: shown.close_label });
  panel.render(shown);
}

const toggle = (open: boolean) => frame.verbs[open ? 'show' : 'hide']!(undefined);
const gallery = { show, sent, fixtures, message, view, focus: () => panel.focus(), frame: { ...frame, toggle } };
declare global {
  interface Window { gallery: typeof gallery }
}
window.gallery = gallery;
