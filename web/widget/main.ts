// The widget's file: imported by the loader once the visitor wants to talk.
import { Brain } from '../brain/brain';
import { Calls, mayStore } from './calls';
import { Controller } from './controller';
import type { Launch, Widget } from './interfaces';
import { randomHex } from './random';
import { styleSheets } from './style';
import { Transfers } from './transfers';
import { sheet } from './view/h';
import { Panel } from './view/panel';

// Address without query and fragment: those may carry what is nobody's business (a reset token, a search).
const pageAddress = () => `${location.origin}${location.pathname}`.slice(0, 2000);

// Some browsers' storage never answers (a profile that is broken, a disk that hangs). Then the conversation begins without it.
const patience = () => new Promise((resolve) => setTimeout(resolve, 2000));

export async function start(launch: Launch): Promise<Widget> {
  const { site, locale, frame } = launch;
  const settings = { site, locale, page: pageAddress(), visitor: randomHex(32), storage: mayStore(launch.waiting) };
  // Until there is a controller, nothing that the brain could wake for has been asked of it.
  let controller: Controller | undefined;
  const brain = await Brain.start(launch.module, settings, () => controller?.wake());
  brain.loadPack(new Uint8Array(launch.pack));
  controller = new Controller(brain, launch, settings.storage);
  frame.root.adoptedStyleSheets = [...frame.root.adoptedStyleSheets, ...styleSheets.map(sheet)];
  const panel = new Panel(frame.panel, (event) => controller.handle({ type: 'view', event }), () => frame.close(),
    new Transfers(launch.relay, launch.max_file_bytes));
  controller.show(panel);
  await Promise.race([controller.ready, patience()]);
  const calls = new Calls(controller, panel, locale);
  return { call: (...call) => calls.run(...call), shutdown: () => controller.shutdown() };
}
