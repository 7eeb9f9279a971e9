// The inspector's page: which site, and the owner's test questions.
import { FileTooLarge, named, readQuestions } from '../../inspect/questions';
import type { TuningState } from '../interfaces';
import { strings_of, type Strings } from '../strings';
import type { Host, Store } from './store';

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
    this.set({ status: 'none', note: '' });
  }

  async show(site: string): Promise<void> {
    const mine = ++this.chosen;
    this.set({ site, status: 'loading', note: '' });
    const status = await this.host.inspector.show(site, this.say.locale).then(
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

  private get say(): Strings { return strings_of(this.store.state.language); }

  private set(change: Partial<TuningState>): void { this.store.update({ tuning: { ...this.store.state.tuning, ...change } }); }
}
