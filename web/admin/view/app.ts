// The whole page as a tree. Pure: the same State draws the same page.
import type { Actions, Page, Route, State } from '../interfaces';
import { count } from '../model/order';
import { kInbox, kPages } from '../model/route';
import { strings_of } from '../strings';
import { conversation } from './conversation';
import { details } from './details';
import { h, type Child, type VNode } from './dom';
import { help } from './help';
import { icon, mark } from './icons';
import { install } from './install';
import { list } from './list';
import { avatar, button } from './parts';
import { reports } from './reports';
import { scene_of, type Scene } from './scene';
import { sign_in } from './sign_in';
import { team } from './team';
import { tuning } from './tuning';

export function app(state: State, actions: Actions): VNode {
  if (state.account.kind !== 'signed_in') return h('div', { class: 'root' }, sign_in(state, actions));
  const scene = scene_of(state, actions, state.account.agent);
  return h('div', { class: 'root' },
    banner(scene),
    h(
      'div',
      { class: `app ${state.route.page}${state.route.page === 'inbox' ? ` ${pane(state.route)}` : ''}` },
      sidebar(scene),
      page(scene, state.route),
    ),
    state.help && help(scene),
  );
}

// The number of those who wait, where it can be seen from another tab.
export function page_title(state: State): string {
  const say = strings_of(state.language);
  if (state.account.kind !== 'signed_in') return say.product;
  const waiting = count(state.desk.conversations, 'waiting', state.account.agent);
  return `${waiting > 0 ? `(${waiting}) ` : ''}${say[state.route.page]} · ${say.product}`;
}

// Which of the inbox's columns a narrow screen shows.
function pane(route: Extract<Route, { page: 'inbox' }>): string {
  if (route.conversation === '') return 'pane-list';
  return route.details ? 'pane-details' : 'pane-conversation';
}

function banner({ state, actions, say }: Scene): Child {
  const line = (tone: string, ...content: Child[]): VNode => h('div', { class: `banner ${tone}`, role: 'alert' }, content);
  if (state.outdated) return line('bad', h('span', {}, say.outdated), button('quiet', say.reload, () => location.reload()));
  if (state.connection === 'offline') return line('bad', icon('alert'), h('span', {}, say.offline));
  if (state.notice === '') return false;
  return line('', h('span', {}, state.notice), button('quiet', say.dismiss, actions.dismiss_notice));
}

function page(scene: Scene, route: Route): Child {
  switch (route.page) {
    case 'inbox': return inbox(scene, route.conversation);
    case 'reports': return reports(scene);
    case 'team': return team(scene);
    case 'tuning': return tuning(scene);
    case 'install': return install(scene);
  }
}

function inbox(scene: Scene, id: string): VNode {
  const row = scene.state.desk.conversations.get(id);
  return h('main', { class: 'inbox-columns', 'aria-label': scene.say.inbox },
    list(scene, id), conversation(scene, id), row !== undefined && details(scene, row));
}

function sidebar(scene: Scene): VNode {
  const { state, say, me } = scene;
  return h('nav', { class: 'sidebar', 'aria-label': say.navigation },
    h('div', { class: 'brand' }, mark(), h('span', {}, say.product)),
    h('ul', { class: 'nav' }, kPages[me.role].map((name) => h('li', {}, nav_link(name, scene)))),
    h('div', { class: 'sidebar-foot' }, availability(scene), tools(scene),
      h('div', { class: 'whoami' }, avatar(me.name, me.email, state.available && state.connection === 'online'),
        h('span', { class: 'whoami-name' }, me.name),
        tool('leave', say.log_out, scene.actions.log_out))));
}

function nav_link(name: Page, { state, actions, say, me }: Scene): VNode {
  const waiting = name === 'inbox' ? count(state.desk.conversations, 'waiting', me) : 0;
  return h(
    'button',
    {
      class: 'nav-link',
      type: 'button',
      'aria-current': state.route.page === name && 'page',
      title: say[name],
      onclick: () => actions.go(name === 'inbox' ? kInbox : { page: name }),
    },
    icon(name),
    h('span', { class: 'nav-label' }, say[name]),
    waiting > 0 && h('span', { class: 'count alive' }, waiting),
  );
}

function availability({ state, actions, say }: Scene): VNode {
  return h(
    'button',
    {
      class: `availability ${state.available ? 'on' : ''}`,
      type: 'button',
      role: 'switch',
      'aria-checked': state.available ? 'true' : 'false',
      title: say.available_hint,
      onclick: () => actions.set_available(!state.available),
    },
    h('span', { class: 'switch', 'aria-hidden': 'true' }),
    h('span', { class: 'switch-label' }, state.available ? say.available : say.away),
  );
}

const tool = (
  name: Parameters<typeof icon>[0],
  label: string,
  press: () => void,
  text: string = '',
  more: { lang?: string; disabled?: boolean } = {},
): VNode =>
  h(
    'button',
    { class: 'tool', type: 'button', 'aria-label': text === '' ? label : undefined, title: label, onclick: press, ...more },
    icon(name),
    text !== '' && h('span', {}, text),
  );

function tools({ state, actions, say }: Scene): VNode {
  const other = state.language === 'en' ? 'zh' : 'en';
  const notify = { on: say.notify_on, off: say.notify_off, blocked: say.notify_blocked, unsupported: '' }[state.notifications];
  return h(
    'div',
    { class: 'tools' },
    tool('globe', say.switch_language_hint, () => actions.speak(other), say.switch_language, {
      lang: other === 'zh' ? 'zh-CN' : 'en',
    }),
    notify !== '' && tool('bell', notify, actions.ask_for_notifications, '', { disabled: state.notifications !== 'off' }),
    tool('keyboard', say.keyboard, () => actions.show_help(true)));
}
