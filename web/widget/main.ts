// The widget's file: imported by the loader once the visitor wants to talk.
import embedFile from 'foyer-embed';
import restFile from 'foyer-rest';
import { Brain } from '../brain/brain';
import { Calls } from './calls';
import { allowedStorage, hasStored } from './consent';
import { Controller } from './controller';
import { inspector } from './inspector';
import type { Launch, Surroundings, View, Widget } from './interfaces';
import { PersonPart } from './person_part';
import { randomHex } from './random';
import { Launcher } from './view/launcher';
import { Panel } from './view/panel';
import { Place } from './view/place';
import { Sheet } from './view/sheet';

// Address without query and fragment: those may carry what is nobody's business (a reset token, a search).
const pageAddress = () => `${location.origin}${location.pathname}`.slice(0, 2000);

// Undefined where the page's policy forbids it ('wasm-unsafe-eval' is missing).
async function compiled(wasm: Response): Promise<WebAssembly.Module | undefined> {
  return WebAssembly.compileStreaming(wasm).catch((error: unknown) => {
    if (error instanceof WebAssembly.CompileError) return undefined;
    throw error;
  });
}

const rest = () => WebAssembly.compileStreaming(fetch(new URL(restFile, import.meta.url)));

// show: what draws it, in the element that it is given.
export async function start(launch: Launch, show = (place: HTMLElement, surroundings: Surroundings): View => new Panel(place, surroundings)): Promise<Widget> {
  const { site, locale, frame, emit, launcherText } = launch;
  const place = new Place(frame);
  const sheet = new Sheet(frame.root.host as HTMLElement);
  const page = launch.page ?? pageAddress();
  const allowed = allowedStorage(launch.consent, launch.waiting);
  // Where an earlier visit has left nothing, nothing is opened for it.
  const stored = allowed === 'full' && hasStored(site);
  const module = await compiled(launch.wasm);
  if (!module) {
    const { embed } = await import(new URL(embedFile, import.meta.url).href) as typeof import('./embed');
    return embed(launch, place, sheet, page);
  }
  const pack = await launch.pack.arrayBuffer();
  const storage = allowed === 'full' && !await stored ? 'none' : allowed;
  const settings = { site, locale, page, visitor: randomHex(32), storage };
  const ended = new AbortController();
  const person = new PersonPart(ended.signal);
  // Until there is a controller, nothing that the brain could wake for has been asked of it.
  let controller: Controller | undefined;
  const brain = await Brain.start(module, settings, () => controller?.wake(), rest);
  controller = new Controller(brain, { ...launch, person, frame: new Launcher(frame, emit, launcherText) }, allowed, storage);
  brain.loadPack(new Uint8Array(pack));
  const panel = show(place.element, {
    send: (event) => controller.act(event),
    close: () => frame.close(),
    alerts: { isOn: () => controller.attention.isOn, set: (on) => controller.alert(on) },
    now: () => controller.clock.now(),
    hours: launch.hours,
    relay: launch.relay,
    max_file_bytes: launch.max_file_bytes,
    person,
  });
  await controller.start(panel, locale);
  const calls = new Calls(controller, panel, place, sheet, site, locale);
  const inspect = inspector(launch, controller, ended.signal);
  return {
    call: (...call) => (call[0] === 'inspect' ? inspect() : calls.run(...call)),
    shutdown() {
      ended.abort();
      sheet.remove();
      controller.shutdown();
    },
  };
}
