// Joins the controllers: routes, the session's begin and end, and the Actions that the view calls.
import type { AgentInfo } from '../../gen/protocol.gen';
import type { Actions, Route, State } from '../interfaces';
import { format_route, kInbox, kPages, parse_route, setup_token } from '../model/route';
import { nearest_language, type Language } from '../strings';
import { kEmptyDesk } from '../model/desk';
import { AccountController } from './account';
import { DeskController } from './desk';
import { InboxController } from './inbox';
import { PagesController } from './pages';
import { TuningController } from './tuning';
import { first_state, Store, type Host } from './store';

export class Controller {
  private readonly store: Store;
  private readonly account: AccountController;
  private readonly pages: PagesController;
  private readonly tuning: TuningController;
  // Only while somebody is signed in.
  private session: { desk: DeskController; inbox: InboxController } | undefined;

  constructor(private readonly host: Host, redraw: () => void) {
    const language = nearest_language([host.recall('browser', 'language'), ...host.languages()]);
    this.store = new Store(first_state(language, host.now(), host.notifications()), redraw);
    this.account = new AccountController(this.store, host, (agent) => this.signed_in(agent));
    this.pages = new PagesController(this.store, host);
    this.tuning = new TuningController(this.store, host);
  }

  get state(): State { return this.store.state; }

  begin(): void { void this.account.begin(); }

  tick(): void { this.session?.desk.tick(); }

  network_is_back(): void { this.session?.desk.network_is_back(); }

  // The address bar changed: Back, a link, or a first-run link pasted into the open page.
  fragment_changed(): void {
    if (setup_token(this.host.fragment()) !== '') return this.begin();
    this.show(parse_route(this.host.fragment()));
  }

  actions(): Actions {
    const { account, pages, store } = this;
    return {
      create_owner: (owner) => void account.create_owner(owner),
      log_in: (email, password) => void account.log_in(email, password),
      log_out: () => void this.log_out(),
      try_again: () => void account.look(),
      go: (route) => this.go(route),
      show_tab: (tab) => store.update({ tab }),
      select: (conversation) => this.select(conversation),
      move: (by) => this.session?.inbox.move(by),
      claim: () => this.session?.inbox.claim(),
      hand_back: () => this.session?.inbox.hand_back(),
      resolve: () => this.session?.inbox.resolve(),
      draft: (text) => this.session?.inbox.draft(text),
      mode: (mode) => this.session?.inbox.mode(mode),
      send: () => this.session?.inbox.send(),
      attach: (files) => this.session?.inbox.attach(files),
      retry_upload: (key) => this.session?.inbox.uploads.retry(key),
      cancel_upload: (key) => this.session?.inbox.uploads.cancel(key),
      retry: (id) => this.session?.inbox.retry(id),
      discard: (id) => this.session?.inbox.discard(id),
      set_available: (yes) => this.session?.desk.set_available(yes),
      ask_for_notifications: () => void this.ask_for_notifications(),
      speak: (language) => this.speak(language),
      show_help: (help) => store.update({ help }),
      dismiss_notice: () => store.update({ notice: '' }),
      pick_period: (change) => void pages.pick_period(change),
      tune: (site) => void this.tuning.show(site),
      ask_questions: (files) => void this.tuning.ask(files),
      save_tuning: () => void this.tuning.save(),
      forget_tuning: () => void this.tuning.forget(),
      add_agent: (agent) => void pages.add_agent(agent),
      copy_tag: (site) => void pages.copy_tag(site),
    };
  }

  private signed_in(agent: AgentInfo): void {
    // A look after a lost connection finds the session good: the socket goes on trying by itself.
    if (this.session !== undefined) return;
    const desk = new DeskController(this.store, this.host, agent, () => void this.check_session());
    this.session = {
      desk,
      inbox: new InboxController(this.store, this.host, agent, desk, (conversation) => this.select(conversation)),
    };
    desk.start();
    void this.pages.load_sites().then(() => this.tuning.opened(this.state.route.page));
    this.show(parse_route(this.host.fragment()));
  }

  private async check_session(): Promise<void> {
    const answer = await this.host.api.me();
    if (!answer.ok && answer.status === 401) await this.end_session();
  }

  private async log_out(): Promise<void> {
    await this.host.api.logout();
    await this.end_session();
  }

  // Nothing of a customer's stays in the page behind the sign-in form.
  private async end_session(): Promise<void> {
    this.session?.desk.stop();
    this.session?.inbox.uploads.cancel_all();
    this.session = undefined;
    this.tuning.closed();
    // Whoever signs in next begins at the inbox, not at the page of the one before.
    this.host.set_fragment(format_route(kInbox), 'replace');
    this.store.update({ desk: kEmptyDesk, drafts: new Map(), connection: 'connecting', sites: [], route: kInbox, help: false });
    await this.account.look();
  }

  private go(route: Route): void {
    this.host.set_fragment(format_route(route), 'push');
    this.show(route);
  }

  private select(conversation: string): void {
    const { route } = this.state;
    const next: Route = { page: 'inbox', conversation, details: false };
    // Walking along the list is one step for Back, not fifty.
    this.host.set_fragment(format_route(next), route.page === 'inbox' && route.conversation !== '' ? 'replace' : 'push');
    this.show(next);
  }

  private show(wanted: Route): void {
    const { account } = this.state;
    if (this.session === undefined || account.kind !== 'signed_in') return;
    const route = kPages[account.agent.role].includes(wanted.page) ? wanted : kInbox;
    if (route !== wanted) this.host.set_fragment(format_route(route), 'replace');
    this.store.update({ route });
    this.session.desk.watch(route.page === 'inbox' ? route.conversation : '');
    this.pages.opened(route.page);
    this.tuning.opened(route.page);
  }

  private speak(language: Language): void {
    this.host.remember('browser', 'language', language);
    this.store.update({ language });
  }

  private async ask_for_notifications(): Promise<void> {
    this.store.update({ notifications: await this.host.ask_for_notifications() });
  }
}
