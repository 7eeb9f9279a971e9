// The widget's file: imported by the loader once the visitor wants to talk.
import { Brain } from '../brain/brain';
import { Calls } from './calls';
import { allowedStorage, hasStored } from './consent';
import { Controller } from './controller';
import type { Launch, Widget } from './interfaces';
import { randomHex } from './random';
import { dress } from './style';
import { Panel } from './view/panel';
import { Sheet } from './view/sheet';

// Address without query and fragment: those may carry what is nobody's business (a reset token, a search).
const pageAddress = () => `${location.origin}${location.pathname}`.slice(0, 2000);

export async function start(launch: Launch): Promise<Widget> {
  const { site, locale, frame } = launch;
  const allowed = allowedStorage(launch.consent, launch.waiting);
  // Where an earlier visit has left nothing, nothing is opened for it.
  const storage = allowed === 'full' && !await hasStored(site) ? 'none' : allowed;
  const settings = { site, locale, page: pageAddress(), visitor: randomHex(32), storage };
  // Until there is a controller, nothing that the brain could wake for has been asked of it.
  let controller: Controller | undefined;
  const brain = await Brain.start(launch.module, settings, () => controller?.wake());
  controller = new Controller(brain, launch, allowed, storage);
  brain.loadPack(new Uint8Array(launch.pack));
  dress(frame.root);
  const panel = new Panel(frame.panel, {
    send: (event) => controller.act(event),
    close: () => frame.close(),
    alerts: { isOn: () => controller.attention.isOn, set: (on) => controller.alert(on) },
    now: () => controller.clock.now(),
    hours: launch.hours,
  });
  await controller.start(panel, locale);
  const sheet = new Sheet(frame.panel);
  const calls = new Calls(controller, panel, sheet, site, locale);
  const shutdown = () => {
    sheet.closed();
    controller.shutdown();
  };
  return { call: (...call) => calls.run(...call), shutdown };
}
