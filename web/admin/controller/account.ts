// Who sits before the page: first run, signing in.
import type { AgentInfo } from '../../gen/protocol.gen';
import type { NewOwner } from '../interfaces';
import { setup_token } from '../model/route';
import { kUnreachable, type Answer } from '../net/api';
import { strings_of } from '../strings';
import type { Host, Store } from './store';

// The relay checks it too; here it spares a round trip.
const kShortestPassword = 10;

export class AccountController {
  constructor(
    private readonly store: Store,
    private readonly host: Host,
    private readonly signed_in: (agent: AgentInfo) => void,
  ) {}

  async begin(): Promise<void> {
    const token = setup_token(this.host.fragment());
    if (token !== '') this.store.update({ account: { kind: 'setup', token, busy: false, error: '' } });
    else await this.look();
  }

  // Asks the relay whether the cookie is good.
  async look(): Promise<void> {
    const answer = await this.host.api.me();
    if (answer.ok) return this.enter(answer.value);
    const login = { kind: 'login', setup_needed: answer.setup, busy: false, error: '' } as const;
    this.store.update({ account: answer.status === 401 ? login : { kind: 'unreachable' } });
  }

  async create_owner(owner: NewOwner): Promise<void> {
    const { account, language } = this.store.state;
    if (account.kind !== 'setup' || account.busy) return;
    const error = wrong_with(owner, strings_of(language));
    this.store.update({ account: { ...account, busy: error === '', error } });
    if (error !== '') return;
    const answer = await this.host.api.setup(account.token, owner.name, owner.email, owner.password);
    if (!answer.ok) return this.store.update({ account: { ...account, busy: false, error: this.sentence(answer) } });
    // The token is worth nothing now, and does not belong into the browser's history.
    this.host.set_fragment('#inbox', 'replace');
    await this.look_or_log_in(owner.email, owner.password);
  }

  async log_in(email: string, password: string): Promise<void> {
    const { account } = this.store.state;
    if (account.kind !== 'login' || account.busy) return;
    this.store.update({ account: { ...account, busy: true, error: '' } });
    const answer = await this.host.api.login(email, password);
    if (answer.ok) await this.look();
    else this.store.update({ account: { ...account, busy: false, error: this.sentence(answer) } });
  }

  // A relay that starts a session with the new account answers the first question already.
  private async look_or_log_in(email: string, password: string): Promise<void> {
    await this.look();
    if (this.store.state.account.kind === 'login') await this.log_in(email, password);
  }

  private enter(agent: AgentInfo): void {
    this.store.update({ account: { kind: 'signed_in', agent } });
    this.signed_in(agent);
  }

  private sentence(answer: Extract<Answer<unknown>, { ok: false }>): string {
    return failure_text(answer, strings_of(this.store.state.language).unreachable);
  }
}

function wrong_with(owner: NewOwner, say: { password_short: string; passwords_differ: string }): string {
  if ([...owner.password].length < kShortestPassword) return say.password_short;
  return owner.password === owner.again ? '' : say.passwords_differ;
}

// The relay's sentence as it came; where there is none, `unreachable` or the bare status.
export function failure_text(answer: { status: number; error: string }, unreachable: string): string {
  if (answer.error !== '') return answer.error;
  return answer.status === kUnreachable ? unreachable : `HTTP ${answer.status}`;
}
