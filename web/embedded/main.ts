// The frame's half: the widget in a page of the relay's own (GET /frame), for owners' pages whose policy forbids WebAssembly. It
// fills the frame; launcher, place and events are the owner's page's.
import { makeFrame } from '../loader/frame';
import { load } from '../loader/load';
import type { Call, Names } from '../widget/interfaces';
import { keptLive } from '../widget/live';
import type { Greeting, Look, ToFrame, ToPage } from './messages';

const relay = new URL('.', location.href).href.slice(0, -1);
// The site's, as the relay wrote them into this page.
const origins = document.querySelector<HTMLMetaElement>('meta[name=foyer-origins]')!.content.split(' ');

async function serve(greeting: Greeting, port: MessagePort): Promise<void> {
  const say = (message: ToPage) => port.postMessage(message);
  const { site } = greeting;
  const own = makeFrame({ ...greeting, relay, launcher: 'none' }, () => undefined, () => undefined);
  const host = own.root.host as HTMLElement;
  const wear = ({ theme, phone, properties }: Look) => {
    host.toggleAttribute('data-phone', phone);
    for (const name of Object.keys(properties)) host.style.setProperty(name, properties[name]!);
    own.verbs.theme!(theme);
  };
  host.toggleAttribute('data-embedded', true);
  wear(greeting.look);
  const frame = {
    ...own,
    close: () => say({ type: 'close' }),
    name(names: Names) {
      say({ type: 'name', names });
      // It is called while a view is rendered, of which this is known a moment later.
      queueMicrotask(() => say({ type: 'live', kept: keptLive(site) }));
    },
  };
  const emit = (name: string, detail = '') => say({ type: 'emit', name, detail });
  const { widget: file, ...loaded } = await load(relay, site);
  const widget = await file.start({ ...greeting, ...loaded, relay, frame, emit });
  port.onmessage = ({ data }: MessageEvent<ToFrame>) => {
    if (data[0] === 'look') wear(data[1]);
    else widget.call(...(data as Call));
  };
  say({ type: 'ready' });
}

addEventListener('message', ({ origin, source, data, ports: [port] }: MessageEvent<Greeting>) => {
  if (source !== parent || !origins.includes(origin) || !port) return;
  serve(data, port).catch(({ message }: Error) => port.postMessage({ type: 'failed', message } satisfies ToPage));
});
