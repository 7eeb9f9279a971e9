// The middle column's log: what was said, to the bot and to people, and what happened between.
import type { Entry } from '../../gen/protocol.gen';
import { isEmojiOnly } from '../../shared/plain_text';
import { transcript, type Item, type Message, type Notice } from '../model/transcript';
import { clock, day, moment } from '../model/time';
import { h, type Child, type VNode } from './dom';
import { icon, type IconName } from './icons';
import { sent_file } from './file';
import { inline_markdown, plain_text } from './markdown';
import { button } from './parts';
import type { Scene } from './scene';

export function transcript_log(scene: Scene, conversation: string): VNode {
  const { state, say, me } = scene;
  const entries = state.desk.logs.get(conversation) ?? [];
  const items = transcript(entries, state.desk.outbox.filter((post) => post.conversation === conversation), me);
  const seen = last_seen(entries, state.desk.conversations.get(conversation)?.seen_seq ?? 0);
  const first_before = items.findIndex((item) => item.kind === 'message' && item.before);
  const typing = (state.desk.typing_until.get(conversation) ?? 0) > state.now;
  return h(
    'div',
    { class: 'log', role: 'log', 'aria-live': 'polite', 'aria-label': say.log_label, tabindex: 0, key: conversation },
    items.length === 0 && h('p', { class: 'log-loading' }, say.loading_log),
    items.map((item, index) => [
      index === first_before && heading(say.before),
      item_view(item, scene),
      item.key === seen && h('p', { class: 'seen', key: 'seen' }, icon('check'), say.seen),
    ]),
    typing && h('p', { class: 'typing', key: 'typing' }, dots(), say.typing));
}

// The latest of the team's texts that the visitor has had before their eyes.
function last_seen(entries: readonly Entry[], seq: number): string | undefined {
  const seen = entries.filter((entry) => entry.author === 'agent' && entry.body.type === 'text' && entry.seq <= seq);
  return seen[seen.length - 1]?.id;
}

const heading = (text: string): VNode => h('p', { class: 'before-heading', key: 'before' }, icon('bot'), text);

const dots = (): VNode => h('span', { class: 'dots', 'aria-hidden': 'true' }, h('i'), h('i'), h('i'));

function item_view(item: Item, scene: Scene): VNode {
  switch (item.kind) {
    case 'day': return h('p', { class: 'day', key: item.key }, h('span', {}, day(item.at, scene.state.now, scene.say.locale)));
    case 'notice': return notice(item, scene);
    default: return message(item, scene);
  }
}

const classes = (...names: (string | false)[]): string => names.filter(Boolean).join(' ');

function message(item: Message, scene: Scene): VNode {
  const { say } = scene;
  const side = item.author === 'visitor' ? 'theirs' : 'ours';
  const state = item.pending === undefined ? '' : item.pending.status;
  return h(
    'article',
    {
      class: classes('message', item.kind, item.author, side, item.before && 'before', item.continued && 'continued', state),
      key: item.key,
    },
    !item.continued &&
      h(
        'header',
        { class: 'message-head' },
        item.kind === 'note' && [icon('lock'), h('span', { class: 'note-label' }, say.note_label)],
        h('span', { class: 'message-name' }, author_name(item, scene)),
        h('time', { title: moment(item.at, say.locale) }, clock(item.at, say.locale)),
      ),
    h('div', { class: classes('bubble', isEmojiOnly(item.text) && 'emoji') }, content(item, scene)),
    delivery(item, scene));
}

function content({ file, author, text }: Message, { say }: Scene): Child {
  if (file !== undefined) return sent_file(file, say.locale);
  return author === 'bot' ? inline_markdown(text) : plain_text(text);
}

function author_name(item: Message, { say, me }: Scene): string {
  if (item.author === 'visitor') return say.visitor;
  if (item.author === 'bot') return say.bot;
  return item.name === me.name ? say.you : item.name;
}

function delivery({ pending }: Message, { state, actions, say }: Scene): Child {
  if (pending === undefined) return false;
  if (pending.status === 'sending') {
    return h('p', { class: 'delivery' }, state.connection === 'online' ? say.sending : say.kept);
  }
  return h(
    'p',
    { class: 'delivery failed', role: 'alert' },
    `${say.failed}: ${pending.error} `,
    button('quiet', say.retry, () => actions.retry(pending.id)),
    button('quiet', say.discard, () => actions.discard(pending.id)),
  );
}

function notice(item: Notice, scene: Scene): VNode {
  const { say } = scene;
  const [name, text] = notice_text(item, scene);
  return h('div', { class: `notice ${item.body.type}`, key: item.key },
    h('p', {}, icon(name), h('span', {}, text), h('time', { title: moment(item.at, say.locale) }, clock(item.at, say.locale))),
    item.body.type === 'rated' && item.body.comment !== '' && h('blockquote', {}, item.body.comment));
}

function notice_text({ body, name }: Notice, { say }: Scene): [IconName, string] {
  switch (body.type) {
    case 'escalated': return ['person', say.said.escalated];
    case 'contact': return ['person', say.said.contact(body.contact.name, body.contact.email, body.contact.phone ?? '')];
    case 'assigned': return ['hand', say.said.assigned(name)];
    case 'returned': return ['bot', say.said.returned[body.reason](name)];
    case 'resolved': return ['check', say.said.resolved(name)];
    case 'rated': return [body.satisfied ? 'positive' : 'negative', say.said.rated(body.satisfied)];
  }
}
