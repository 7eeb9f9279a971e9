// The inbox's left column: tabs, and one row a conversation.
import type { Summary } from '../../gen/protocol.gen';
import type { Tab } from '../interfaces';
import { count, rows, waits } from '../model/order';
import { duration, stamp } from '../model/time';
import { h, type VNode } from './dom';
import { avatar, priority_badge, sentiment_mark, site_name, visitor_name, whose } from './parts';
import type { Scene } from './scene';

const kTabs: readonly Tab[] = ['waiting', 'mine', 'all'];

export function list(scene: Scene, selected: string): VNode {
  const { state, say, me } = scene;
  const shown = rows(state.desk.conversations, state.tab, me);
  return h('section', { class: 'list', 'aria-label': say.list_label },
    h('div', { class: 'tabs', role: 'tablist' }, kTabs.map((tab) => tab_button(tab, scene))),
    shown.length === 0
      ? empty(scene)
      : h('ul', { class: 'rows', role: 'tabpanel', key: state.tab, 'aria-label': say.tabs[state.tab] },
        shown.map((row) => h('li', { key: row.conversation }, row_button(row, row.conversation === selected, scene)))));
}

function tab_button(tab: Tab, { state, actions, say, me }: Scene): VNode {
  const number = count(state.desk.conversations, tab, me);
  return h(
    'button',
    {
      class: 'tab',
      type: 'button',
      role: 'tab',
      'aria-selected': state.tab === tab ? 'true' : 'false',
      onclick: () => actions.show_tab(tab),
    },
    say.tabs[tab],
    ' ',
    h('span', { class: `count ${tab === 'waiting' && number > 0 ? 'alive' : ''}` }, number),
  );
}

function empty({ state, say }: Scene): VNode {
  const [title, hint] = say.empty[state.tab];
  return h(
    'div',
    { class: 'empty' },
    h('p', { class: 'empty-title' }, title),
    h('p', {}, state.connection === 'connecting' ? say.reconnecting : hint),
  );
}

function row_button(row: Summary, selected: boolean, scene: Scene): VNode {
  const name = visitor_name(row, scene);
  return h(
    'button',
    {
      class: `row ${row.owner} ${row.priority} ${waits(row) ? 'waits' : ''}`,
      type: 'button',
      'aria-current': selected && 'true',
      'data-conversation': row.conversation,
      onclick: () => scene.actions.select(row.conversation),
    },
    avatar(row.visitor_name, row.conversation, row.visitor_online),
    h('span', { class: 'row-body' },
      h('span', { class: 'row-top' },
        h('span', { class: 'row-name' }, name), h('span', { class: 'row-site' }, site_name(row.site, scene)), when(row, scene)),
      h('span', { class: 'row-subject' }, row.question),
      row.last_text !== '' && row.last_text !== row.question && h('span', { class: 'row-last' }, row.last_text),
      h('span', { class: 'row-marks' },
        priority_badge(row.priority, scene),
        sentiment_mark(row.sentiment, scene),
        h('span', { class: 'locale', title: language_name(row.locale, scene) }, row.locale.slice(0, 2).toUpperCase()),
        h('span', { class: 'whose' }, whose(row, scene)))));
}

function when(row: Summary, { state, say }: Scene): VNode {
  if (!waits(row)) return h('span', { class: 'when' }, stamp(row.updated_at, state.now, say.locale));
  return h('span', { class: 'when waiting' }, say.waiting(duration(state.now - row.waiting_since, say.locale)));
}

export function language_name(locale: string, { say }: Scene): string {
  try {
    return new Intl.DisplayNames(say.locale, { type: 'language' }).of(locale) ?? locale;
  } catch {
    // A browser may claim any string to be its locale.
    return locale;
  }
}
