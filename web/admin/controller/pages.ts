// Reports, team and sites: asked of the relay when their page is opened.
import type { NewAgent, ReportState, Site, TeamState } from '../interfaces';
import { span } from '../model/period';
import { strings_of, type Strings } from '../strings';
import { failure_text } from './account';
import type { Host, Store } from './store';

const kCopiedForMs = 2000;

export class PagesController {
  // Only the answer to the latest question counts.
  private report_asked = 0;

  constructor(private readonly store: Store, private readonly host: Host) {}

  opened(page: string): void {
    if (page === 'reports') void this.load_report();
    if (page === 'team') void this.load_team();
  }

  async load_sites(): Promise<void> {
    const answer = await this.host.api.sites();
    if (answer.ok) this.store.update({ sites: answer.value });
  }

  async pick_period(change: Partial<ReportState>): Promise<void> {
    this.set_report(change);
    await this.load_report();
  }

  async add_agent(agent: NewAgent): Promise<void> {
    if (this.store.state.team.busy) return;
    this.set_team({ busy: true, error: '', added: '' });
    const answer = await this.host.api.add_agent(agent);
    if (!answer.ok) return this.set_team({ busy: false, error: failure_text(answer, this.say.unreachable) });
    this.set_team({ busy: false, added: agent.name });
    await this.load_team();
  }

  async copy_tag(site: Site): Promise<void> {
    await this.host.copy(site.tag);
    this.store.update({ copied: site.key });
    this.host.link.after(kCopiedForMs, () => this.store.update({ copied: '' }));
  }

  private get say(): Strings { return strings_of(this.store.state.language); }

  private async load_report(): Promise<void> {
    const { period, from, to, site } = this.store.state.report;
    // Not the state's clock, which ticks for the list: what was stored a moment ago counts.
    const wanted = span(period, from, to, this.host.now());
    if (wanted === undefined) return this.set_report({ error: this.say.wrong_period, busy: false });
    const asked = ++this.report_asked;
    this.set_report({ busy: true, error: '' });
    const answer = await this.host.api.report(wanted.from, wanted.to, site);
    if (asked !== this.report_asked) return;
    if (answer.ok) this.set_report({ busy: false, report: answer.value });
    else this.set_report({ busy: false, error: failure_text(answer, this.say.unreachable) });
  }

  private async load_team(): Promise<void> {
    const answer = await this.host.api.agents();
    if (answer.ok) this.set_team({ agents: answer.value });
    else this.set_team({ error: failure_text(answer, this.say.unreachable) });
  }

  private set_report(change: Partial<ReportState>): void {
    this.store.update({ report: { ...this.store.state.report, ...change } });
  }

  private set_team(change: Partial<TeamState>): void { this.store.update({ team: { ...this.store.state.team, ...change } }); }
}
