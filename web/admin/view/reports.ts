// How well support works, in the figures of the README's glossary.
import { PriorityNames, type Report, type Times } from '../../gen/protocol.gen';
import type { ReportState } from '../interfaces';
import { kPeriods } from '../model/period';
import { figure } from '../model/time';
import { h, type Child, type VNode } from './dom';
import { error_line, field } from './parts';
import type { Scene } from './scene';

export function reports(scene: Scene): VNode {
  const { state, say } = scene;
  return h('main', { class: 'page reports' },
    h('header', { class: 'page-head' }, h('h1', {}, say.reports), pickers(scene)),
    error_line(state.report.error),
    state.report.report === undefined
      ? state.report.error === '' && h('p', { class: 'muted' }, say.loading)
      : h('div', { class: `cards ${state.report.busy ? 'busy' : ''}` }, cards(state.report.report, scene)));
}

function pickers({ state, actions, say }: Scene): VNode {
  const { report, sites } = state;
  const pick =
    (name: 'from' | 'to' | 'site') =>
    (event: Event): void =>
      actions.pick_period({ [name]: (event.currentTarget as HTMLInputElement).value } as Partial<ReportState>);
  const date = (name: 'from' | 'to'): VNode =>
    field(say[name], h('input', { type: 'date', value: report[name], onchange: pick(name) }));
  return h(
    'div',
    { class: 'pickers' },
    h(
      'div',
      { class: 'segments', role: 'group', 'aria-label': say.period_label },
      kPeriods.map((period) =>
        h(
          'button',
          {
            type: 'button',
            class: 'segment',
            'aria-pressed': report.period === period ? 'true' : 'false',
            onclick: () => actions.pick_period({ period }),
          },
          say.period[period],
        ),
      ),
    ),
    report.period === 'custom' && [date('from'), date('to')],
    sites.length > 1 && h('select', { 'aria-label': say.site, value: report.site, onchange: pick('site') },
      h('option', { value: '' }, say.all_sites), sites.map((site) => h('option', { value: site.key }, site.name))));
}

const percent = (share: number | undefined, dash: string): string =>
  share === undefined ? dash : `${(share * 100).toFixed(share === 1 ? 0 : 1)} %`;

function cards(report: Report, scene: Scene): VNode[] {
  const { say } = scene;
  const efficiency = report.efficiency_per_hour === undefined ? say.dash : report.efficiency_per_hour.toFixed(2);
  return [
    card(
      say.satisfaction,
      say.satisfaction_formula,
      big(percent(report.satisfaction, say.dash)),
      small(say.of(report.satisfied, report.rated)),
      bar(report.satisfied, report.rated, 'good'),
    ),
    card(
      say.churn,
      say.churn_formula,
      big(percent(report.churn, say.dash)),
      small(say.of(report.lost, report.customers)),
      bar(report.lost, report.customers, 'bad'),
    ),
    card(
      say.efficiency,
      say.efficiency_formula,
      big(efficiency, say.per_hour),
      small(say.handled_of(report.handled, report.escalated)),
      bar(report.handled, report.escalated, 'plain'),
    ),
    card(say.first_response, say.first_response_formula, times(report.first_response, scene)),
    card(say.handling, say.handling_formula, times(report.handling, scene)),
    escalations(report, scene),
    bot(report, scene),
  ];
}

function card(title: string, formula: string, ...children: Child[]): VNode {
  return h('section', { class: 'card' }, h('h2', {}, title), children, h('p', { class: 'formula' }, formula));
}

const big = (value: string, unit: string = ''): VNode =>
  h('p', { class: 'figure' }, value, unit !== '' && h('span', { class: 'unit' }, unit));

const small = (text: string): VNode => h('p', { class: 'small' }, text);

function times(value: Times, { say }: Scene): VNode[] {
  const shown = (ms: number | undefined): string => (ms === undefined ? say.dash : figure(ms, say.locale));
  return [big(shown(value.median_ms), say.median), small(`${say.mean} ${shown(value.mean_ms)} · ${say.measured(value.count)}`)];
}

// Nothing at all is an empty bar. More than all happens: what was resolved today may have come yesterday.
function bar(part: number, whole: number, tone: string): VNode {
  const width = whole === 0 ? 0 : Math.min(part / whole, 1) * 100;
  return h('svg', { class: `bar ${tone}`, viewBox: '0 0 100 4', preserveAspectRatio: 'none', 'aria-hidden': 'true' },
    h('rect', { class: 'bar-whole', width: 100, height: 4 }), h('rect', { class: 'bar-part', width, height: 4 }));
}

function bar_list(rows: readonly (readonly [string, number, string])[], whole: number): VNode {
  return h('ul', { class: 'bars' }, rows.map(([label, value, tone]) =>
    h('li', {}, h('span', { class: 'bar-label' }, label), bar(value, whole, tone), h('span', { class: 'bar-value' }, value))));
}

function escalations(report: Report, { say }: Scene): VNode {
  const count = (priority: string): number => report.by_priority.find((row) => row.priority === priority)?.count ?? 0;
  const rows = [...PriorityNames].reverse().map((priority) => [say.priority[priority], count(priority), priority] as const);
  return card(
    say.escalated,
    say.escalated_formula,
    big(String(report.escalated)),
    bar_list(rows, Math.max(...rows.map(([, value]) => value), 1)),
  );
}

function bot({ bot: tally }: Report, { say }: Scene): VNode {
  const rows = [
    [say.bot_bars.helped, tally.helped, 'good'],
    [say.bot_bars.not_helped, tally.not_helped, 'bad'],
    [say.bot_bars.clarified, tally.clarified, 'plain'],
    [say.bot_bars.unanswered, tally.unanswered, 'plain'],
  ] as const;
  const share = tally.asked === 0 ? undefined : tally.answered / tally.asked;
  return card(say.bot_answered, say.bot_answered_formula,
    big(percent(share, say.dash)), small(say.of(tally.answered, tally.asked)), bar_list(rows, Math.max(tally.asked, 1)));
}
