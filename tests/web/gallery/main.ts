// The panel without a brain: window.gallery.show(view) renders, window.gallery.sent is what the visitor did.
import { makeFrame } from '../../../web/loader/frame';
import { readSettings } from '../../../web/loader/settings';
import type { ChatView, ViewEvent } from '../../../web/gen/view.gen';
import { styleSheets } from '../../../web/widget/style';
import { Transfers } from '../../../web/widget/transfers';
import { sheet } from '../../../web/widget/view/h';
import { Panel } from '../../../web/widget/view/panel';
import { fixtures, message, view } from './fixtures';

const sent: ViewEvent[] = [];
const query = new URLSearchParams(location.search);
const frame = makeFrame(readSettings(null, { theme: query.get('theme') ?? 'light', accent: query.get('accent') ?? '' }), () => undefined, () => undefined);
frame.root.adoptedStyleSheets = [...frame.root.adoptedStyleSheets, ...styleSheets.map(sheet)];
const panel = new Panel(frame.panel, (event) => sent.push(event), () => frame.close(), new Transfers(location.origin, 10 << 20));

function show(shown: ChatView): void {
  frame.announce(shown.unread, { open: shown.open_label, close: shown.close_label });
  panel.render(shown);
}

const gallery = { show, sent, fixtures, message, view, focus: () => panel.focus(), frame };
declare global {
  interface Window { gallery: typeof gallery }
}
window.gallery = gallery;
