// The inspector's page: which site, the owner's test questions, and the numbers that are saved to the site.
import { FileTooLarge, named, readQuestions } from '../../inspect/questions';
import type { SiteTuning, Tuning, TuningState } from '../interfaces';
import { same_tuning } from '../model/tuning';
import type { Answer } from '../net/api';
import { strings_of, type Strings } from '../strings';
import { failure_text } from './account';
import { kNoTuning, type Host, type Store } from './store';

export class TuningController {
  private is_open = false;
  // Only the site chosen last counts.
  private chosen = 0;

  constructor(private readonly store: Store, private readonly host: Host) {}

  // A page is open, and which sites there are may be known only later.
  opened(page: string): void {
    if (page !== 'tuning') return this.closed();
    const first = this.store.state.sites[0];
    if (this.is_open || first === undefined) return;
    this.is_open = true;
    void this.show(this.store.state.tuning.site || first.key);
  }

  closed(): void {
    if (!this.is_open) return;
    this.is_open = false;
    ++this.chosen;
    this.host.inspector.hide();
    this.set({ ...kNoTuning, site: this.store.state.tuning.site });
  }

  async show(site: string): Promise<void> {
    const mine = ++this.chosen;
    this.set({ ...kNoTuning, site, status: 'loading' });
    void this.look(site, mine);
    const status = await this.host.inspector.show(site, this.say.locale, (tuning) => this.tried(tuning)).then(
      (shown) => (shown ? 'shown' : 'not_built') as TuningState['status'],
      (error: unknown) => {
        console.error('Foyer:', error);
        return 'failed' as const;
      });
    if (mine === this.chosen) this.set({ status });
  }

  async ask(files: FileList | null): Promise<void> {
    const file = files?.[0];
    if (file === undefined) return;
    try {
      const { questions, badLines, cut } = await readQuestions(file);
      this.host.inspector.ask(questions);
      const bad = badLines.length === 0 ? '' : this.say.tuning_bad_lines(badLines.length, named(badLines));
      this.set({ note: this.say.tuning_read(questions.length, cut) + bad });
    } catch (error) {
      this.set({ note: error instanceof FileTooLarge ? this.say.tuning_too_large : String(error) });
    }
  }

  save(): Promise<void> {
    const { site, tried } = this.store.state.tuning;
    return tried === undefined ? Promise.resolve() : this.change(() => this.host.api.save_tuning(site, tried), this.say.tuning_saved);
  }

  // Back to what the relay's configuration says.
  forget(): Promise<void> {
    const { site } = this.store.state.tuning;
    return this.change(() => this.host.api.forget_tuning(site), this.say.tuning_forgotten);
  }

  private async change(ask: () => Promise<Answer<SiteTuning>>, done: string): Promise<void> {
    if (this.store.state.tuning.busy) return;
    const mine = this.chosen;
    this.set({ busy: true, error: '', done: '' });
    const answer = await ask();
    if (mine !== this.chosen) return;
    if (!answer.ok) return this.set({ busy: false, error: this.say.tuning_not_saved(failure_text(answer, this.say.unreachable)) });
    const { tuning } = answer.value;
    this.set({ busy: false, done, kept: answer.value, tried: tuning });
    this.host.inspector.tune(tuning);
  }

  private async look(site: string, mine: number): Promise<void> {
    const answer = await this.host.api.tuning(site);
    if (mine !== this.chosen) return;
    this.set(answer.ok ? { kept: answer.value } : { error: failure_text(answer, this.say.unreachable) });
  }

  // After each frame of the inspector.
  private tried(tuning: Tuning): void {
    const { tried } = this.store.state.tuning;
    if (tried === undefined || !same_tuning(tried, tuning)) this.set({ tried: tuning, error: '', done: '' });
  }

  private get say(): Strings { return strings_of(this.store.state.language); }

  private set(change: Partial<TuningState>): void { this.store.update({ tuning: { ...this.store.state.tuning, ...change } }); }
}
