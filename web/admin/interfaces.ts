// What the page knows, and what its parts may ask for. The view draws a State and calls Actions; it changes nothing itself.
import type { AgentInfo, Body, Entry, Report, Role, Summary } from '../gen/protocol.gen';
import type { Failure } from '../shared/upload';
import type { PeriodName } from './model/period';
import type { Language } from './strings';

export type Tab = 'waiting' | 'mine' | 'all';

// Where the address bar is: #inbox, #inbox/ID, #inbox/ID/details, #reports, #team, #tuning, #install.
export type Route =
  | { page: 'inbox'; conversation: string; details: boolean }
  | { page: 'reports' }
  | { page: 'team' }
  | { page: 'tuning' }
  | { page: 'install' };
export type Page = Route['page'];

// `busy`: a request is on its way. `error`: the relay's own sentence, or empty.
export type Account =
  | { kind: 'loading' }
  | { kind: 'unreachable' }
  | { kind: 'setup'; token: string; busy: boolean; error: string }
  | { kind: 'login'; setup_needed: boolean; busy: boolean; error: string }
  | { kind: 'signed_in'; agent: AgentInfo };

export type Connection = 'connecting' | 'online' | 'offline';

// A post that the relay has not acknowledged yet.
export interface Pending {
  conversation: string;
  id: string;
  at: number;
  body: Body;
  status: 'sending' | 'failed';
  // Why the relay refused it; empty while it is on its way.
  error: string;
  // When it went out last on the present socket; 0: not yet.
  sent_at: number;
  // The relay asked to wait until then; 0: no need to.
  retry_at: number;
}

// The relay's side of things as far as this page has been told.
export interface Desk {
  // Which store the sequence numbers below belong to; empty before the first welcome.
  epoch: string;
  agents: readonly AgentInfo[];
  conversations: ReadonlyMap<string, Summary>;
  // Entries of the conversations that were watched, by sequence.
  logs: ReadonlyMap<string, readonly Entry[]>;
  // Until when each visitor counts as typing.
  typing_until: ReadonlyMap<string, number>;
  outbox: readonly Pending[];
}

// A file on its way to the relay. Once there it is posted like words; here stay those that could not be stored.
export interface Upload {
  key: string;
  conversation: string;
  file: File;
  // 0 to 1.
  share: number;
  error: '' | Failure;
}

export type DraftMode = 'reply' | 'note';
export interface Draft {
  mode: DraftMode;
  text: string;
}

export interface Site {
  key: string;
  name: string;
  origins: string[];
  tag: string;
  // With what the site's own server signs who its customer is; owners alone are told.
  secret?: string;
  // With a loader that never changes and its hash (Subresource Integrity).
  pinned_tag: string;
  max_file_bytes: number;
}

export interface ReportState {
  period: PeriodName;
  // Local dates, YYYY-MM-DD, of a custom period; both days belong to it.
  from: string;
  to: string;
  // Empty: all sites.
  site: string;
  report: Report | undefined;
  busy: boolean;
  error: string;
}

export interface TeamState {
  agents: readonly AgentInfo[];
  busy: boolean;
  error: string;
  // The name of the agent added last; empty: none.
  added: string;
}

// By what answers are given: how sure they have to be, 0 to 1, by how much ahead of the next, 0 to 1, and what meaning counts beside
// words, 0 to 2.
export interface Tuning {
  threshold: number;
  margin: number;
  blend: number;
}

// As GET /v1/tuning has it.
export interface SiteTuning {
  // What visitors are answered by now.
  tuning: Tuning;
  // By the relay's configuration: what holds where nothing was saved.
  configured: Tuning;
  saved: boolean;
}

// The inspector of a site's FAQ. `note`: what was read from the file of test questions. `done`: what came of saving.
export interface TuningState {
  // Empty: none was chosen yet.
  site: string;
  status: 'none' | 'loading' | 'shown' | 'not_built' | 'failed';
  note: string;
  // What the sliders say, once the inspector is shown.
  tried: Tuning | undefined;
  // Once the relay has said it.
  kept: SiteTuning | undefined;
  busy: boolean;
  error: string;
  done: string;
}

export type Notifications = 'unsupported' | 'off' | 'on' | 'blocked';

export interface State {
  language: Language;
  // The relay's clock as nearly as this machine knows it.
  now: number;
  account: Account;
  route: Route;
  tab: Tab;
  connection: Connection;
  // The relay speaks another version of the protocol: only a reload helps.
  outdated: boolean;
  available: boolean;
  notifications: Notifications;
  desk: Desk;
  drafts: ReadonlyMap<string, Draft>;
  uploads: readonly Upload[];
  sites: readonly Site[];
  report: ReportState;
  team: TeamState;
  tuning: TuningState;
  help: boolean;
  // The site whose tag was copied a moment ago.
  copied: string;
  // A sentence that concerns no post in particular; empty: none.
  notice: string;
}

export interface NewOwner { name: string; email: string; password: string; again: string }
export interface NewAgent { name: string; email: string; password: string; role: Role }

export interface Actions {
  create_owner(owner: NewOwner): void;
  log_in(email: string, password: string): void;
  log_out(): void;
  try_again(): void;
  go(route: Route): void;
  show_tab(tab: Tab): void;
  select(conversation: string): void;
  // The next (1) or previous (-1) row of the list.
  move(by: 1 | -1): void;
  claim(): void;
  hand_back(): void;
  resolve(): void;
  draft(text: string): void;
  mode(mode: DraftMode): void;
  send(): void;
  attach(files: FileList | null): void;
  retry_upload(key: string): void;
  cancel_upload(key: string): void;
  retry(id: string): void;
  discard(id: string): void;
  set_available(yes: boolean): void;
  ask_for_notifications(): void;
  speak(language: Language): void;
  show_help(yes: boolean): void;
  dismiss_notice(): void;
  pick_period(change: Partial<Pick<ReportState, 'period' | 'from' | 'to' | 'site'>>): void;
  tune(site: string): void;
  ask_questions(files: FileList | null): void;
  save_tuning(): void;
  forget_tuning(): void;
  add_agent(agent: NewAgent): void;
  copy_tag(site: Site): void;
}
