// The one State, and what the controllers need from outside of the page's own code: time, chance, the network, the browser.
import { kEmptyDesk } from '../model/desk';
import { last_week } from '../model/period';
import { kInbox } from '../model/route';
import type { Notifications, State } from '../interfaces';
import type { InspectorHost } from '../inspector_host';
import type { upload } from '../../shared/upload';
import type { Api } from '../net/api';
import type { LinkHost } from '../net/link';
import type { Language } from '../strings';

export interface Host {
  api: Api;
  link: LinkHost;
  upload: typeof upload;
  inspector: InspectorHost;
  // This machine's clock, in milliseconds.
  now(): number;
  random_bytes(count: number): Uint8Array;
  languages(): readonly string[];
  fragment(): string;
  // `replace`: leaves no step for the browser's Back.
  set_fragment(fragment: string, how: 'push' | 'replace'): void;
  // `tab`: until the tab closes; `browser`: for good. Where storage is blocked, nothing is remembered.
  recall(where: 'tab' | 'browser', key: string): string;
  remember(where: 'tab' | 'browser', key: string, value: string): void;
  notifications(): Notifications;
  ask_for_notifications(): Promise<Notifications>;
  notify(title: string, text: string): void;
  // Nobody looks at the page now.
  hidden(): boolean;
  copy(text: string): Promise<void>;
  // Puts the keyboard there once the next State is drawn.
  focus(where: 'composer' | 'row'): void;
}

export const kNoTuning: State['tuning'] =
  { site: '', status: 'none', note: '', tried: undefined, kept: undefined, busy: false, error: '', done: '' };

export function first_state(language: Language, now: number, notifications: Notifications): State {
  return {
    language, now, notifications,
    account: { kind: 'loading' },
    route: kInbox,
    tab: 'waiting',
    connection: 'connecting',
    outdated: false,
    available: true,
    desk: kEmptyDesk,
    drafts: new Map(),
    uploads: [],
    sites: [],
    report: { period: 'week', ...last_week(now), site: '', report: undefined, busy: false, error: '' },
    team: { agents: [], busy: false, error: '', added: '' },
    tuning: kNoTuning,
    help: false,
    copied: '',
    notice: '',
  };
}

export class Store {
  constructor(public state: State, private readonly redraw: () => void) {}

  update(change: Partial<State>): void {
    this.state = { ...this.state, ...change };
    this.redraw();
  }
}
