// What a test says to the page, and what the page has heard.
import type { FoyerUser, MountSettings } from '../../../web/wrappers/mount';

export type Given = Partial<MountSettings> & { user?: FoyerUser | undefined };
export const first: MountSettings = { relay: new URLSearchParams(location.search).get('relay')!, site: 'shop', locale: 'en', launcherText: 'Ask us' };

export const page = {
  heard: [] as string[],
  show: (_yes: boolean) => undefined as void,
  ask: (_text: string) => undefined as void,
  // Other props; one that is undefined is taken away.
  give: (_props: Given) => undefined as void,
};
export const heard = (name: string, detail: string) => void page.heard.push(`${name} ${detail}`.trim());
Object.assign(window, { page });
