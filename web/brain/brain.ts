// The engine in two halves (web/halves.mjs). The first has what opening the panel and answering take, and is loaded for that; the
// rest comes with the visitor's first act, or as soon as a call has come to where the first half ends. Such a call is done again, after
// all that was done before it, in an engine that is whole: what the client does depends on what it is given alone, each input with
// its time and its randomness. Its answer is told like whatever else comes late: by onWake, and poll().
//
// What is stored is no such input, so only a whole engine touches storage; meanwhile everything else goes on.
import type { Input, Response, Settings } from '../gen/client.gen';
import { retryDelayMs } from '../shared/retry';
import { Engine, Missing, isHalf } from './engine';

type Deed = (engine: Engine) => Response | undefined | void;

const kNothing: Response = { effects: [] };

export class Brain {
  // By the first half; for a whole engine to repeat.
  private readonly done: Deed[] = [];
  // Only a whole engine can, in this order.
  private readonly due: Deed[] = [];
  // Likewise, but nothing that comes after it need wait.
  private readonly storing: Deed[] = [];
  private joining: Promise<void> | undefined;
  private isInsisting = false;
  private failures = 0;
  private isDeleted = false;

  private constructor(private engine: Engine, private isWhole: boolean, private readonly renew: () => Promise<Engine>,
    private readonly getRest: () => Promise<WebAssembly.Module>, private readonly onWake: () => void) {}

  // onWake: something stored has been loaded, or a response is ready that no event asked for; poll() has it.
  // getRest: gets the second half, where `module` is the first one.
  static async start(module: WebAssembly.Module, settings: Settings, onWake: () => void, getRest: () => Promise<WebAssembly.Module>): Promise<Brain> {
    const renew = () => Engine.start(module, settings, onWake);
    const brain = new Brain(await renew(), !isHalf(module), renew, getRest, onWake);
    if (settings.storage !== 'none') await brain.complete();
    return brain;
  }

  loadPack(pack: Uint8Array): void {
    this.attempt((engine) => engine.loadPack(pack));
  }

  // From here on questions in this language are understood better. What is no language pack is thrown, and changes nothing. Not before
  // complete().
  learnLanguage(pack: Uint8Array): void {
    this.engine.learnLanguage(pack);
  }

  // Nothing, for now, where the answer comes late.
  handle(input: Input): Response {
    const deed: Deed = (engine) => engine.handle(input);
    if (input.event.type !== 'consent' || this.isWhole) return this.attempt(deed) ?? kNothing;
    this.storing.push(deed);
    this.insist();
    return kNothing;
  }

  // Undefined when nothing is ready.
  poll(): Response | undefined {
    const next = this.isWhole ? this.due.shift() : undefined;
    return next ? next(this.engine) ?? undefined : this.attempt((engine) => engine.poll());
  }

  // Does a part of what the first message would wait for. False: nothing is left of it.
  prepare(): boolean {
    let more = false;
    this.attempt((engine) => { more = engine.prepare(); });
    return more;
  }

  // Resolves when the engine is whole. Where the second half does not come, another call tries again.
  complete(): Promise<void> {
    if (this.isWhole) return Promise.resolve();
    this.joining ??= this.join().finally(() => { this.joining = undefined; });
    return this.joining;
  }

  // The brain may not be used afterwards. Half an engine holds nothing but its own memory.
  delete(): void {
    this.isDeleted = true;
    if (this.isWhole) this.engine.delete();
  }

  private async join(): Promise<void> {
    const rest = await this.getRest();
    if (this.due.length === 0) await this.engine.complete(rest);
    // Also while that one was being completed.
    if (this.due.length > 0) this.engine = await this.repeat(rest);
    if (this.isDeleted) return;
    this.isWhole = true;
    this.done.length = 0;
    this.due.push(...this.storing.splice(0));
    for (const _ of this.due) this.onWake();
  }

  private async repeat(rest: WebAssembly.Module): Promise<Engine> {
    const engine = await this.renew();
    await engine.complete(rest);
    for (const deed of this.done) deed(engine);
    return engine;
  }

  // Undefined where there is no answer, or none yet.
  private attempt(deed: Deed): Response | undefined {
    if (this.due.length > 0) return this.postpone(deed);
    try {
      const response = deed(this.engine) ?? undefined;
      if (!this.isWhole) this.done.push(deed);
      return response;
    } catch (error) {
      if (error instanceof Missing) return this.postpone(deed);
      throw error;
    }
  }

  private postpone(deed: Deed): undefined {
    this.due.push(deed);
    if (this.isWhole) this.onWake();
    else this.insist();
  }

  // Somebody waits: until it is there. However many wait, one try at a time, and a pause after each.
  private insist(): void {
    if (this.isDeleted || this.isWhole || this.isInsisting) return;
    this.isInsisting = true;
    this.complete().catch((error: unknown) => {
      console.error('Foyer:', error);
      setTimeout(() => {
        this.isInsisting = false;
        this.insist();
      }, retryDelayMs(this.failures++, Math.random()));
    });
  }
}
