// The Host of a real browser.
import { upload } from '../shared/upload';
import type { Host } from './controller/store';
import { inspector_host } from './inspector_host';
import type { Notifications } from './interfaces';
import { make_api } from './net/api';
import type { Socket } from './net/link';

const storage_of = (where: 'tab' | 'browser'): Storage => (where === 'tab' ? sessionStorage : localStorage);
const kPrefix = 'foyer.admin.';

function notifications(): Notifications {
  if (!('Notification' in window)) return 'unsupported';
  return ({ granted: 'on', denied: 'blocked', default: 'off' } as const)[Notification.permission];
}

function recall(where: 'tab' | 'browser', key: string): string {
  try {
    return storage_of(where).getItem(kPrefix + key) ?? '';
  } catch {
    return '';
  }
}

function remember(where: 'tab' | 'browser', key: string, value: string): void {
  try {
    if (value === '') storage_of(where).removeItem(kPrefix + key);
    else storage_of(where).setItem(kPrefix + key, value);
  } catch {
    // Blocked or full: the page works on, and forgets at its end.
  }
}

function after(delay_ms: number, run: () => void): () => void {
  const timer = setTimeout(run, delay_ms);
  return () => clearTimeout(timer);
}

const open_socket = (): Socket => new WebSocket(new URL('v1/agent', location.href).href.replace(/^http/, 'ws'));

export function browser_host(focus: Host['focus']): Host {
  return {
    api: make_api((path, options) => fetch(`.${path}`, options)),
    link: { open: open_socket, after, random: Math.random },
    upload,
    inspector: inspector_host(),
    now: Date.now,
    random_bytes: (count) => crypto.getRandomValues(new Uint8Array(count)),
    languages: () => navigator.languages,
    fragment: () => location.hash,
    set_fragment: (fragment, how) =>
      how === 'push' ? history.pushState(null, '', fragment) : history.replaceState(null, '', fragment),
    recall,
    remember,
    notifications,
    focus,
    ask_for_notifications: async () => {
      await Notification.requestPermission();
      return notifications();
    },
    notify: (title, text) => void new Notification(title, { body: text }),
    hidden: () => document.hidden || !document.hasFocus(),
    copy: (text) => navigator.clipboard.writeText(text),
  };
}
