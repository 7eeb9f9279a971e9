// The widget's file: imported by the loader once the visitor wants to talk.
import { Brain } from '../brain/brain';
import { Calls, mayStore } from './calls';
import { Controller } from './controller';
import { embed } from './embed';
import type { Launch, Widget } from './interfaces';
import { randomHex } from './random';
import { Launcher } from './view/launcher';
import { Panel } from './view/panel';
import { Place } from './view/place';

// Address without query and fragment: those may carry what is nobody's business (a reset token, a search).
const pageAddress = () => `${location.origin}${location.pathname}`.slice(0, 2000);

// Some browsers' storage never answers (a profile that is broken, a disk that hangs). Then the conversation begins without it.
const patience = () => new Promise((resolve) => setTimeout(resolve, 2000));

// Undefined where the page's policy forbids it ('wasm-unsafe-eval' is missing).
async function compiled(wasm: Response): Promise<WebAssembly.Module | undefined> {
  return WebAssembly.compileStreaming(wasm).catch((error: unknown) => {
    if (error instanceof WebAssembly.CompileError) return undefined;
    throw error;
  });
}

export async function start(launch: Launch): Promise<Widget> {
  const { site, locale, frame, emit, launcherText } = launch;
  const place = new Place(frame);
  const page = launch.page ?? pageAddress();
  const module = await compiled(launch.wasm);
  if (!module) return embed(launch, place, page);
  const pack = await launch.pack.arrayBuffer();
  const settings = { site, locale, page, visitor: randomHex(32), storage: mayStore(launch.waiting) };
  // Until there is a controller, nothing that the brain could wake for has been asked of it.
  let controller: Controller | undefined;
  const brain = await Brain.start(module, settings, () => controller?.wake());
  brain.loadPack(new Uint8Array(pack));
  controller = new Controller(brain, { ...launch, frame: new Launcher(frame, emit, launcherText) }, settings.storage);
  const panel = new Panel(place.element, (event) => controller.handle({ type: 'view', event }), () => frame.close());
  controller.show(panel);
  await Promise.race([controller.ready, patience()]);
  const calls = new Calls(controller, panel, place, locale);
  return { call: (...call) => calls.run(...call), shutdown: () => controller.shutdown() };
}
