// The owner's list of those who can answer, and the form that adds one.
import type { AgentInfo, Role } from '../../gen/protocol.gen';
import { h, type VNode } from './dom';
import { avatar, error_line, field, fields_of } from './parts';
import type { Scene } from './scene';

export function team(scene: Scene): VNode {
  const { state, say } = scene;
  return h('main', { class: 'page team' },
    h('header', { class: 'page-head' }, h('h1', {}, say.team)),
    h('p', { class: 'lead' }, say.team_lead),
    h('ul', { class: 'people' }, state.team.agents.map((agent) => person(agent, scene))),
    // A new form, empty, after each agent added.
    form(scene));
}

function person(agent: AgentInfo, { state, say, me }: Scene): VNode {
  // Presence comes live; the list was asked for once.
  const online = (state.desk.agents.find((other) => other.id === agent.id) ?? agent).online;
  return h('li', { key: String(agent.id), class: 'person' },
    avatar(agent.name, agent.email, online),
    h('span', { class: 'person-name' }, agent.name, agent.id === me.id && h('span', { class: 'muted' }, ` (${say.you})`)),
    h('span', { class: 'person-email' }, agent.email),
    h('span', { class: 'badge plain' }, say.roles[agent.role]),
    h('span', { class: `presence ${online ? 'online' : ''}` }, online ? say.here : say.not_here));
}

function form({ state, actions, say }: Scene): VNode {
  const send = (event: Event): void => {
    const value = fields_of(event);
    actions.add_agent({ name: value('name'), email: value('email'), password: value('password'), role: value('role') as Role });
  };
  const input = (name: string, type: string): VNode => h('input', { name, type, required: true, autocomplete: 'off' });
  return h('form', { class: 'form boxed', key: `form ${state.team.added}`, onsubmit: send },
    h('h2', {}, say.add_agent),
    h('div', { class: 'form-grid' },
      field(say.name, input('name', 'text'), say.name_hint),
      field(say.email, input('email', 'email')),
      field(
        say.password,
        h('input', { name: 'password', type: 'password', required: true, minlength: 10, autocomplete: 'new-password' }),
        say.password_hint,
      ),
      field(
        say.role,
        h(
          'select',
          { name: 'role' },
          (['agent', 'owner'] as const).map((role) => h('option', { value: role }, say.roles[role])),
        ),
        say.role_hint,
      ),
    ),
    error_line(state.team.error),
    state.team.added !== '' && h('p', { class: 'success', role: 'status' }, say.added(state.team.added)),
    h(
      'button',
      { class: 'button primary', type: 'submit', disabled: state.team.busy },
      h('span', {}, state.team.busy ? say.working : say.add),
    ),
  );
}
