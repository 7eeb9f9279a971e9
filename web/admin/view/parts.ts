// Small pieces that several views are made of.
import type { Priority, Sentiment, Summary } from '../../gen/protocol.gen';
import { h, type Child, type VNode } from './dom';
import { icon, type IconName } from './icons';
import type { Scene } from './scene';

export type ButtonStyle = 'primary' | 'normal' | 'quiet' | 'danger';

export function button(
  style: ButtonStyle,
  label: string,
  press: () => void,
  more: { icon?: IconName; disabled?: boolean; hint?: string } = {},
): VNode {
  const { icon: name, disabled, hint } = more;
  return h('button', { class: `button ${style}`, type: 'button', onclick: press, disabled, title: hint },
    name !== undefined && icon(name), h('span', {}, label));
}

export function icon_button(name: IconName, label: string, press: () => void, more: { class?: string } = {}): VNode {
  return h(
    'button',
    { class: `icon-button ${more.class ?? ''}`, type: 'button', onclick: press, 'aria-label': label, title: label },
    icon(name),
  );
}

// Normal and low priority need no badge: what stands out must be rare.
export function priority_badge(priority: Priority, { say }: Scene): VNode | undefined {
  if (priority === 'normal' || priority === 'low') return undefined;
  return h(
    'span',
    { class: `badge ${priority}`, key: 'priority' },
    priority === 'urgent' && icon('alert'),
    say.priority[priority],
  );
}

export function sentiment_mark(sentiment: Sentiment, { say }: Scene): VNode {
  const label = say.sentiment[sentiment];
  return h('span', { class: `sentiment ${sentiment}`, role: 'img', 'aria-label': label, title: label }, icon(sentiment));
}

export const visitor_name = (row: Summary, { say }: Scene): string => row.visitor_name || say.visitor;

export const site_name = (key: string, { state }: Scene): string => state.sites.find((site) => site.key === key)?.name ?? key;

// Whose the conversation is, in a few words.
export function whose(row: Summary, { say, me }: Scene): string {
  switch (row.owner) {
    case 'queue': return say.queued;
    case 'agent': return row.assignee === me.id ? say.with_you : say.with_agent(row.assignee_name);
    case 'bot': return say.with_bot;
    case 'closed': return say.closed;
  }
}

const kTones = 6;

// One of six tones, the same for the same name or id.
export function avatar(name: string, id: string, online: boolean): VNode {
  const tone = [...id].reduce((sum, letter) => (sum * 31 + (letter.codePointAt(0) ?? 0)) % 9973, 7) % kTones;
  const initial = [...name.trim()][0]?.toUpperCase();
  return h(
    'span',
    { class: `avatar tone-${tone}${online ? ' online' : ''}`, 'aria-hidden': 'true' },
    initial ?? icon('person'),
  );
}

export function field(label: string, input: VNode, hint: string = ''): VNode {
  return h(
    'label',
    { class: 'field' },
    h('span', { class: 'field-label' }, label),
    input,
    hint !== '' && h('span', { class: 'field-hint' }, hint),
  );
}

export const error_line = (error: string): Child => error !== '' && h('p', { class: 'error', role: 'alert' }, error);

// A form's fields as they were filled in.
export function fields_of(event: Event): (name: string) => string {
  event.preventDefault();
  const data = new FormData(event.currentTarget as HTMLFormElement);
  return (name) => String(data.get(name) ?? '');
}
