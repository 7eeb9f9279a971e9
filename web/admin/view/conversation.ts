// The middle column: who it is and whose, what can be done, the log, the composer.
import type { Body, Summary } from '../../gen/protocol.gen';
import { is_mine } from '../model/draft';
import { kInbox } from '../model/route';
import { composer } from './composer';
import { h, type VNode } from './dom';
import { mark } from './icons';
import { avatar, button, icon_button, priority_badge, site_name, visitor_name, whose } from './parts';
import type { Scene } from './scene';
import { transcript_log } from './transcript';

export function conversation(scene: Scene, id: string): VNode {
  const { state, say } = scene;
  const row = state.desk.conversations.get(id);
  if (id === '') return placeholder(say.nothing_selected, say.nothing_selected_hint);
  if (row === undefined) return placeholder(state.connection === 'online' ? say.not_found : say.reconnecting, '');
  return h('section', { class: 'conversation', 'aria-label': visitor_name(row, scene), key: 'conversation' },
    header(scene, row), transcript_log(scene, id), composer(scene, row));
}

function placeholder(title: string, hint: string): VNode {
  return h(
    'section',
    { class: 'conversation blank', key: 'blank' },
    mark(),
    h('p', { class: 'empty-title' }, title),
    h('p', {}, hint),
  );
}

function header(scene: Scene, row: Summary): VNode {
  const { actions, say } = scene;
  return h('header', { class: 'conversation-head' },
    icon_button('back', say.back, () => actions.go(kInbox), { class: 'back' }),
    avatar(row.visitor_name, row.conversation, row.visitor_online),
    h('div', { class: 'conversation-title' },
      h('h1', {}, h('span', {}, visitor_name(row, scene)), priority_badge(row.priority, scene)),
      h(
        'p',
        {},
        `${site_name(row.site, scene)} · ${whose(row, scene)} · ${row.visitor_online ? say.visitor_online : say.visitor_away}`,
      ),
    ),
    h('div', { class: 'conversation-actions' }, action_buttons(scene, row)),
    icon_button('details', say.details, () => actions.go({ page: 'inbox', conversation: row.conversation, details: true }), {
      class: 'to-details',
    }),
  );
}

// Whoever has the conversation ends it; anybody else takes it first.
function action_buttons(scene: Scene, row: Summary): VNode[] {
  const { state, actions, say, me } = scene;
  const under_way = (type: Body['type']): boolean =>
    state.desk.outbox.some((post) => post.conversation === row.conversation && post.body.type === type);
  if (is_mine(row, me)) {
    return [
      button('normal', say.hand_back, actions.hand_back, { icon: 'bot', disabled: under_way('returned') }),
      button('primary', say.resolve, actions.resolve, { icon: 'check', disabled: under_way('resolved'), hint: 'e' }),
    ];
  }
  const claim = { queue: say.claim, bot: say.claim, agent: say.take_over, closed: say.reopen }[row.owner];
  return [
    button(row.owner === 'queue' ? 'primary' : 'normal', claim, actions.claim, {
      icon: 'hand',
      disabled: under_way('assigned'),
      hint: 'c',
    }),
  ];
}
