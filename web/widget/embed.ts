// The page's half of the widget in a frame (web/embedded), for pages whose policy forbids WebAssembly: such a page needs `frame-src`
// with the relay. To the loader it is a widget like the other.
import type { Greeting, Look, ToFrame, ToPage } from '../embedded/messages';
import type { Call, Launch, Widget } from './interfaces';
import { keepLive } from './live';
import { Title } from './title';
import { Launcher } from './view/launcher';
import type { Place } from './view/place';
import type { Sheet } from './view/sheet';

// The page forbids frames too, or the relay does not know it: then no message comes, and no error either.
const kPatienceMs = 15_000;

// What is in the frame is drawn with these; corners and offsets are the panel's around it.
const kPassed = ['--foyer-accent', '--foyer-font', '--safe-top', '--safe-side', '--safe-bottom'];

function lookOf(host: HTMLElement): Look {
  const computed = getComputedStyle(host);
  return {
    theme: host.dataset.theme ?? '', phone: host.hasAttribute('data-phone'),
    properties: Object.fromEntries(kPassed.map((name) => [name, computed.getPropertyValue(name)])),
  };
}

export async function embed(launch: Launch, place: Place, sheet: Sheet, page: string): Promise<Widget> {
  const { relay, site, locale, consent, waiting, frame, emit } = launch;
  // The frame has a cache of its own.
  void launch.pack.body?.cancel();
  const host = frame.root.host as HTMLElement;
  const { port1: port, port2 } = new MessageChannel();
  const launcher = new Launcher(frame, emit, launch.launcherText);
  const title = new Title();
  const ended = new AbortController();
  const say = (message: ToFrame) => port.postMessage(message);

  const hear = (message: ToPage) => {
    switch (message.type) {
      case 'close': return frame.close();
      case 'name': return frame.name(message.names);
      case 'live': return keepLive(site, message.kept !== 'none', message.kept);
      case 'emit':
        if (message.name === 'unread') for (const shown of [launcher, title]) shown.count(Number(message.detail));
        return emit(message.name, message.detail);
    }
  };

  const ready = new Promise<void>((resolve, reject) => {
    const late = setTimeout(() => reject(new Error(`no answer from the frame ${relay}/frame; is it allowed by frame-src?`)), kPatienceMs);
    port.onmessage = ({ data }: MessageEvent<ToPage>) => {
      if (data.type === 'ready' || data.type === 'failed') clearTimeout(late);
      if (data.type === 'ready') resolve();
      else if (data.type === 'failed') reject(new Error(data.message));
      else hear(data);
    };
  });
  const greeting: Greeting = { site, locale, look: lookOf(host), consent, page, waiting };
  const inner = place.embed(`${relay}/frame?site=${encodeURIComponent(site)}`);
  inner.onload = () => inner.contentWindow?.postMessage(greeting, new URL(relay).origin, [port2]);
  await ready;

  const repaint = () => say(['look', lookOf(host)]);
  const observer = new MutationObserver(repaint);
  observer.observe(host, { attributeFilter: ['data-theme', 'data-phone'] });
  // Turned on its side, a phone has its notch elsewhere.
  addEventListener('resize', repaint, { signal: ended.signal });
  const opened = () => {
    repaint();
    sheet.opened();
    inner.focus();
  };
  return {
    call(...call: Call) {
      if (call[0] === 'inspect') return console.error('Foyer: inspect: this page forbids WebAssembly (script-src lacks \'wasm-unsafe-eval\')');
      if (call[0] === 'opened') opened();
      if (call[0] === 'closed') sheet.closed();
      say(call);
    },
    shutdown() {
      ended.abort();
      observer.disconnect();
      sheet.remove();
      title.count(0);
      port.close();
      inner.remove();
    },
  };
}
