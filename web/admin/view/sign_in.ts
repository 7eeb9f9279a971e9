// Before anyone is signed in: first run, sign-in, or that the relay cannot be reached.
import type { Actions, State } from '../interfaces';
import { strings_of, type Strings } from '../strings';
import { h, type Child, type VNode } from './dom';
import { icon, mark } from './icons';
import { button, error_line, field, fields_of } from './parts';

export function sign_in(state: State, actions: Actions): VNode {
  const say = strings_of(state.language);
  const other = state.language === 'en' ? 'zh' : 'en';
  return h('div', { class: 'gate' },
    h('main', { class: 'gate-card' },
      h('div', { class: 'gate-brand' }, mark(), h('span', {}, say.product)),
      card(state, actions, say)),
    h('button', { class: 'button quiet', type: 'button', title: say.switch_language_hint, onclick: () => actions.speak(other) },
      icon('globe'), h('span', {}, say.switch_language)));
}

function card({ account }: State, actions: Actions, say: Strings): Child {
  switch (account.kind) {
    case 'setup':
      return setup_form(account, actions, say);
    case 'login':
      return account.setup_needed ? h('p', { class: 'gate-lead' }, say.setup_needed) : login_form(account, actions, say);
    case 'unreachable':
      return [
        h('p', { class: 'gate-lead', role: 'alert' }, say.unreachable),
        button('primary', say.try_again, actions.try_again),
      ];
    default:
      return h('p', { class: 'gate-lead' }, say.loading);
  }
}

function submit(label: string, busy: boolean, say: Strings): VNode {
  return h(
    'button',
    { class: 'button primary wide', type: 'submit', disabled: busy },
    h('span', {}, busy ? say.working : label),
  );
}

const input = (name: string, type: string, autocomplete: string): VNode =>
  h('input', { name, type, autocomplete, required: true, autofocus: name === 'name' || autocomplete === 'username' });

function login_form(account: { busy: boolean; error: string }, actions: Actions, say: Strings): VNode {
  const send = (event: Event): void => { const value = fields_of(event); actions.log_in(value('email'), value('password')); };
  return h('form', { key: 'login', class: 'form', onsubmit: send },
    h('h1', {}, say.login_title),
    h('p', { class: 'gate-lead' }, say.login_lead),
    field(say.email, input('email', 'email', 'username')),
    field(say.password, input('password', 'password', 'current-password')),
    error_line(account.error),
    submit(say.sign_in, account.busy, say));
}

function setup_form(account: { busy: boolean; error: string }, actions: Actions, say: Strings): VNode {
  const send = (event: Event): void => {
    const value = fields_of(event);
    actions.create_owner({ name: value('name'), email: value('email'), password: value('password'), again: value('again') });
  };
  return h('form', { key: 'setup', class: 'form', onsubmit: send },
    h('h1', {}, say.setup_title),
    h('p', { class: 'gate-lead' }, say.setup_lead),
    field(say.name, input('name', 'text', 'name'), say.name_hint),
    field(say.email, input('email', 'email', 'email')),
    field(say.password, input('password', 'password', 'new-password'), say.password_hint),
    field(say.password_again, input('again', 'password', 'new-password')),
    error_line(account.error),
    submit(say.create_account, account.busy, say));
}
