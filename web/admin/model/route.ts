// The address bar's fragment. It survives a reload, and the browser's Back leads from a conversation to the list.
import type { Role } from '../../gen/protocol.gen';
import type { Page, Route } from '../interfaces';

// What each role's navigation holds. The relay refuses the rest by itself; here it would only be a page of refusals.
export const kPages: Record<Role, readonly Page[]> = { owner: ['inbox', 'reports', 'team', 'tuning', 'install'], agent: ['inbox', 'reports'] };

export const kInbox: Route = { page: 'inbox', conversation: '', details: false };

export function parse_route(fragment: string): Route {
  const [page, conversation, details] = fragment.replace(/^#/, '').split('/');
  if (page === 'reports' || page === 'team' || page === 'tuning' || page === 'install') return { page };
  if (page !== 'inbox' || !/^[0-9A-Z]{26}$/.test(conversation ?? '')) return kInbox;
  return { page, conversation: conversation ?? '', details: details === 'details' };
}

export function format_route(route: Route): string {
  if (route.page !== 'inbox' || route.conversation === '') return `#${route.page}`;
  return `#inbox/${route.conversation}${route.details ? '/details' : ''}`;
}

// The first-run link's token; empty: none.
export const setup_token = (fragment: string): string => /^#setup=([\w-]+)$/.exec(fragment)?.[1] ?? '';
