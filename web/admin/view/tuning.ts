// Why answers are given: the inspector, which draws itself in a place of this page.
import { h, type VNode } from './dom';
import { error_line, field } from './parts';
import type { Scene } from './scene';

export function tuning({ state, actions, say }: Scene): VNode {
  const { site, status, note } = state.tuning;
  const problem = status === 'not_built' ? say.tuning_not_built : status === 'failed' ? say.tuning_failed : '';
  const sites = h('select', { value: site, onchange: (event: Event) => actions.tune((event.currentTarget as HTMLSelectElement).value) },
    state.sites.map(({ key, name }) => h('option', { value: key }, name)));
  const questions = h('input', {
    type: 'file', accept: '.jsonl,.ndjson,.json,.txt', disabled: status !== 'shown',
    onchange: (event: Event) => actions.ask_questions((event.currentTarget as HTMLInputElement).files),
  });
  return h('main', { class: 'page tuning' },
    h('header', { class: 'page-head' }, h('h1', {}, say.tuning),
      h('div', { class: 'pickers' }, field(say.tuning_site, sites), field(say.tuning_questions, questions))),
    h('p', { class: 'lead' }, say.tuning_lead),
    h('p', { class: 'formula' }, say.tuning_hint),
    error_line(problem),
    h('p', { class: 'small', role: 'status' }, status === 'loading' ? say.loading : note),
    problem === '' && h('div', { class: 'tuning-screen', role: 'group', 'aria-label': say.tuning_screen }));
}
