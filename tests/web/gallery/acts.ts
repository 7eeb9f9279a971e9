// What the visitor does in a state of states.ts before it is what its name says; and the relay and the browser, as far as they answer that.

export interface Hands {
  readonly root: ShadowRoot;
  readonly place: HTMLElement;
  write(text: string): void;
}

// One that can be sent, and what the relay makes of it.
const kFile = 'my lamp.txt';
const kTooLarge = 11 << 20;
const statuses: Record<string, number> = { 'upload failed': 0, 'upload of a kind that cannot be sent': 415, 'upload too fast': 429, 'upload without room': 507 };

export function answers(state: string): void {
  Notification.requestPermission = () => Promise.resolve(state === 'bell denied' ? 'denied' : 'granted');
  const status = statuses[state];
  // The gallery's policy lets nothing out.
  window.XMLHttpRequest = class {
    readonly upload = { onprogress: undefined as unknown as (event: object) => void };
    readonly status = status;
    onload = () => undefined as void;
    onerror = () => undefined as void;
    open(): void { /* Nowhere. */ }
    setRequestHeader(): void { /* Nobody reads it. */ }
    abort(): void { /* It never began. */ }
    getResponseHeader(): string | null { return status === 429 ? '5' : null; }
    send(): void {
      if (status === undefined) this.upload.onprogress({ loaded: 4, total: 10 });
      else if (status === 0) this.onerror();
      else this.onload();
    }
  } as unknown as typeof XMLHttpRequest;
  window.fetch = async () => {
    const canvas = new OffscreenCanvas(80, 50);
    canvas.getContext('2d')!.fillRect(0, 0, 80, 50);
    return new Response(await canvas.convertToBlob());
  };
}

const click = (selector: string) => ({ root }: Hands) => root.querySelector<HTMLElement>(selector)!.click();
const files = (size: number) => {
  const data = new DataTransfer();
  data.items.add(new File([new Uint8Array(size)], kFile, { type: 'text/plain' }));
  return data;
};
const drag = (type: string, size = 2000) => ({ place }: Hands) =>
  void place.dispatchEvent(new DragEvent(type, { dataTransfer: files(size), bubbles: true, cancelable: true }));
const drop = drag('drop');

// Waits until it is there, or what it says is another.
async function appears({ root }: Hands, selector: string): Promise<void> {
  while (!root.querySelector(selector)) await new Promise(requestAnimationFrame);
}

export const acts: Record<string, (hands: Hands) => void | Promise<void>> = {
  suggesting: ({ write }) => write('ret'),
  'rating, a face chosen': click('#satisfied'),
  'a call wished for': click('.check input'),
  'a call wished for, with an error': click('.check input'),
  'bell on': click('.bell'),
  'bell denied': async (hands) => {
    click('.bell')(hands);
    await appears(hands, '.denied:not(:empty)');
  },
  'picture message': (hands) => appears(hands, '.picture canvas'),
  uploading: drop,
  'upload too large': drag('drop', kTooLarge),
  ...Object.fromEntries(Object.keys(statuses).map((state) => [state, drop])),
  'files over the panel': drag('dragover'),
};
