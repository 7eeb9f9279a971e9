// The owner's colours and corners, as the widget has them from the page.
import type { Look } from '../gen/canvas.gen';

// Where the accent is no rgb(): the widget's own.
const kAccent = 0x3257e6;

export function lookOf(root: ShadowRoot, panel: HTMLElement): Look {
  const launcher = root.querySelector('.launcher');
  const channels = launcher && /^rgba?\((\d+), (\d+), (\d+)/.exec(getComputedStyle(launcher).backgroundColor);
  return {
    dark: (root.host as HTMLElement).dataset.theme === 'dark',
    accent: channels ? channels.slice(1).reduce((colour, channel) => colour * 256 + Number(channel), 0) : kAccent,
    radius: parseFloat(getComputedStyle(panel).borderTopLeftRadius) || 0,
  };
}
