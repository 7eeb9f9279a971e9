// One booted widget on one page: the frame from the start, everything else from the first sign that it is wanted.
import type { Call, Widget } from '../widget/interfaces';
import { isLive } from '../widget/live';
import { emit } from './events';
import { type Frame, makeFrame } from './frame';
import { load } from './load';
import type { Settings } from './settings';

export interface Session {
  readonly frame: Frame;
  // Done by the widget, once it is there.
  call(...call: Call): void;
  shutdown(): void;
}

export function makeSession(settings: Settings): Session {
  let widget: Widget | undefined;
  let state: 'idle' | 'loading' | 'failed' | 'ended' = 'idle';
  const waiting: Call[] = [];

  const call = (...call: Call) => (widget ? widget.call(...call) : void waiting.push(call));

  const start = async () => {
    const { widget: file, ...loaded } = await load(settings.relay, settings.site, settings.renderer);
    const started = await file.start({ ...settings, ...loaded, frame, emit, waiting });
    if (state === 'ended') return started.shutdown();
    widget = started;
    for (const call of waiting) widget.call(...call);
    emit('ready');
  };

  const want = () => {
    frame.failed(false);
    state = 'loading';
    start().catch(({ message }: Error) => {
      console.error(`Foyer: ${message}`);
      state = 'failed';
      frame.failed(true);
      emit('error', message);
    });
  };

  const changed = (open: boolean) => {
    if (open && state !== 'loading') want();
    call(open ? 'opened' : 'closed');
  };

  // After a failure only the visitor's own click tries again.
  const near = () => { if (state === 'idle') want(); };
  const frame = makeFrame(settings, near, changed);
  // Later, since the first look into storage waits for the browser's other processes.
  setTimeout(() => { if (state === 'idle' && isLive(settings.site, settings.consent)) want(); });

  return {
    frame, call,
    shutdown() {
      state = 'ended';
      frame.remove();
      widget?.shutdown();
    },
  };
}
