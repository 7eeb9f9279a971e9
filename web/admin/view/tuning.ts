// Why answers are given: the inspector, which draws itself in a place of this page, and what is saved of it to the site.
import { same_tuning } from '../model/tuning';
import { h, type VNode } from './dom';
import { button, error_line, field } from './parts';
import type { Scene } from './scene';

export function tuning(scene: Scene): VNode {
  const { state, actions, say } = scene;
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
    saving(scene),
    h('p', { class: 'small', role: 'status' }, status === 'loading' ? say.loading : note),
    problem === '' && h('div', { class: 'tuning-screen', role: 'group', 'aria-label': say.tuning_screen }));
}

// A button that would change nothing cannot be pressed.
function saving({ state, actions, say }: Scene): VNode {
  const { status, tried, kept, busy, error, done } = state.tuning;
  const is_ready = status === 'shown' && kept !== undefined && !busy;
  const differs = is_ready && tried !== undefined && !same_tuning(tried, kept.tuning);
  const now = kept === undefined ? '' : say.tuning_now(kept.tuning);
  return h('div', { class: 'tuning-saving' },
    button('primary', say.tuning_save, actions.save_tuning, { disabled: !differs }),
    button('normal', say.tuning_forget, actions.forget_tuning, { disabled: !is_ready || !kept.saved }),
    h('p', { class: 'small', role: 'status' }, busy ? say.tuning_saving : `${done} ${now}`.trim()),
    error_line(error));
}
