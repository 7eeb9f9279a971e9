// The right column: the triage that came with the question, what the bot had tried, and who asks.
import type { Body, Entry, Shown, Summary } from '../../gen/protocol.gen';
import { moment } from '../model/time';
import { h, type Child, type VNode } from './dom';
import { icon } from './icons';
import { language_name } from './list';
import { icon_button, sentiment_mark, site_name, visitor_name } from './parts';
import type { Scene } from './scene';

type Escalated = Extract<Body, { type: 'escalated' }>;

export function details(scene: Scene, row: Summary): VNode {
  const { state, actions, say } = scene;
  const entries = state.desk.logs.get(row.conversation) ?? [];
  const escalated = latest(entries, 'escalated');
  return h(
    'aside',
    { class: 'details', 'aria-label': say.details },
    h(
      'header',
      { class: 'details-head' },
      icon_button('back', say.close_details, () =>
        actions.go({ page: 'inbox', conversation: row.conversation, details: false }),
      ),
      h('h2', {}, say.details),
    ),
    triage(scene, row, escalated),
    rating(scene, row, entries),
    shown(scene, escalated),
    contact(scene, row),
    about(scene, row, escalated));
}

function latest<T extends Body['type']>(entries: readonly Entry[], type: T): Extract<Body, { type: T }> | undefined {
  const bodies = entries.map((entry) => entry.body).filter((body): body is Extract<Body, { type: T }> => body.type === type);
  return bodies[bodies.length - 1];
}

const section = (title: string, ...children: Child[]): VNode => h('section', { class: 'panel' }, h('h3', {}, title), children);

const fact = (label: string, ...value: Child[]): VNode => h('div', { class: 'fact' }, h('dt', {}, label), h('dd', {}, value));

function triage(scene: Scene, row: Summary, escalated: Escalated | undefined): VNode {
  const { say } = scene;
  return section(
    say.triage,
    h(
      'dl',
      {},
      fact(say.intent, row.intent === '' ? say.no_intent : row.intent.replace(/[_.]/g, ' ')),
      fact(say.priority_label, h('span', { class: `priority ${row.priority}` }, say.priority[row.priority])),
      fact(say.sentiment_label, sentiment_mark(row.sentiment, scene), ' ', say.sentiment[row.sentiment]),
      escalated !== undefined &&
        fact(say.confidence, meter(escalated.triage.confidence), ` ${Math.round(escalated.triage.confidence * 100)} %`),
      fact(say.assignee, row.assignee_name || say.nobody),
    ),
  );
}

const meter = (share: number): VNode =>
  h('svg', { class: 'meter', viewBox: '0 0 100 6', preserveAspectRatio: 'none', 'aria-hidden': 'true' },
    h('rect', { class: 'meter-whole', width: 100, height: 6, rx: 3 }),
    h('rect', { class: 'meter-part', width: Math.round(Math.min(Math.max(share, 0), 1) * 100), height: 6, rx: 3 }));

function rating({ say }: Scene, row: Summary, entries: readonly Entry[]): Child {
  if (row.satisfied === undefined) return false;
  const comment = latest(entries, 'rated')?.comment ?? '';
  return section(
    say.rating,
    h(
      'p',
      { class: `verdict ${row.satisfied ? 'good' : 'bad'}` },
      icon(row.satisfied ? 'positive' : 'negative'),
      row.satisfied ? say.satisfied : say.dissatisfied,
    ),
    comment !== '' && h('blockquote', {}, comment),
  );
}

function shown({ say }: Scene, escalated: Escalated | undefined): Child {
  if (escalated === undefined) return false;
  if (escalated.triage.shown.length === 0) return section(say.shown, h('p', { class: 'muted' }, say.nothing_shown));
  const verdict = (answer: Shown): VNode => {
    if (answer.helpful === undefined) return h('span', { class: 'verdict muted' }, say.no_verdict);
    return h(
      'span',
      { class: `verdict ${answer.helpful ? 'good' : 'bad'}` },
      icon(answer.helpful ? 'check' : 'close'),
      answer.helpful ? say.helped : say.not_helped,
    );
  };
  return section(
    say.shown,
    h(
      'ul',
      { class: 'shown' },
      escalated.triage.shown.map((answer) => h('li', {}, h('p', {}, answer.question), verdict(answer))),
    ),
  );
}

function contact(scene: Scene, row: Summary): VNode {
  const { say } = scene;
  return section(
    say.contact,
    h(
      'dl',
      {},
      fact(say.name, visitor_name(row, scene)),
      fact(
        say.email,
        row.visitor_email === ''
          ? h('span', { class: 'muted' }, say.no_email)
          : h('a', { href: `mailto:${row.visitor_email}` }, row.visitor_email),
      ),
      row.visitor_phone !== undefined &&
        fact(say.phone, h('a', { href: `tel:${row.visitor_phone.replace(/[^+\d]/g, '')}` }, row.visitor_phone)),
      row.visitor_id !== undefined &&
        fact(say.customer_id, row.visitor_id, ' ',
          h('span', { class: `verdict ${row.verified ? 'good' : 'muted'}` }, row.verified && icon('check'),
            row.verified ? say.verified : say.not_verified)),
      fact(say.language, language_name(row.locale, scene)),
    ),
  );
}

function about(scene: Scene, row: Summary, escalated: Escalated | undefined): VNode {
  const { say } = scene;
  return section(say.site, h('dl', {},
    fact(say.site, site_name(row.site, scene)),
    escalated !== undefined && escalated.page !== '' && fact(say.page, page_link(escalated.page)),
    fact(say.opened, moment(row.created_at, say.locale))));
}

// The address is what a visitor's browser claims: only the web's own schemes become a link.
function page_link(page: string): VNode {
  if (!/^https?:\/\//.test(page)) return h('span', {}, page);
  return h('a', { href: page, target: '_blank', rel: 'noopener noreferrer' }, page.replace(/^https?:\/\//, ''));
}
