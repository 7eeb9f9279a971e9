// The relay's REST surface. Every failure is one sentence for the user: the relay's own, or that it cannot be reached.
import type { AgentInfo, Report } from '../../gen/protocol.gen';
import type { NewAgent, Site, SiteTuning, Tuning } from '../interfaces';

export type Answer<T> = { ok: true; value: T } | { ok: false; status: number; error: string; setup: boolean };

// Status of an answer that never came.
export const kUnreachable = 0;

export interface Api {
  me(): Promise<Answer<AgentInfo>>;
  setup(token: string, name: string, email: string, password: string): Promise<Answer<unknown>>;
  login(email: string, password: string): Promise<Answer<unknown>>;
  logout(): Promise<Answer<unknown>>;
  agents(): Promise<Answer<AgentInfo[]>>;
  add_agent(agent: NewAgent): Promise<Answer<unknown>>;
  sites(): Promise<Answer<Site[]>>;
  report(from: number, to: number, site: string): Promise<Answer<Report>>;
  // The two that change it answer once visitors are answered by it.
  tuning(site: string): Promise<Answer<SiteTuning>>;
  save_tuning(site: string, tuning: Tuning): Promise<Answer<SiteTuning>>;
  forget_tuning(site: string): Promise<Answer<SiteTuning>>;
}

type Fetch = (path: string, options?: RequestInit) => Promise<Response>;

const with_body = (method: 'POST' | 'PUT', body: unknown): RequestInit =>
  ({ method, headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) });

// body: to be posted.
const call = <T>(fetch: Fetch, path: string, body?: unknown): Promise<Answer<T>> =>
  request(fetch, path, body === undefined ? {} : with_body('POST', body));

async function request<T>(fetch: Fetch, path: string, options: RequestInit): Promise<Answer<T>> {
  try {
    const response = await fetch(path, options);
    // A logout, say, may have nothing to answer.
    const text = await response.text();
    const value: unknown = text === '' ? undefined : JSON.parse(text);
    return response.ok ? { ok: true, value: value as T } : failure(response.status, value);
  } catch {
    return failure(kUnreachable, undefined);
  }
}

function failure(status: number, body: unknown): { ok: false; status: number; error: string; setup: boolean } {
  const said = (typeof body === 'object' && body !== null ? body : {}) as { error?: unknown; setup?: unknown };
  return { ok: false, status, error: typeof said.error === 'string' ? said.error : '', setup: said.setup === true };
}

const tuning_of = (site: string): string => `/v1/tuning?site=${encodeURIComponent(site)}`;

export function make_api(fetch: Fetch): Api {
  return {
    me: () => call(fetch, '/v1/me'),
    setup: (token, name, email, password) => call(fetch, '/v1/setup', { token, name, email, password }),
    login: (email, password) => call(fetch, '/v1/login', { email, password }),
    logout: () => call(fetch, '/v1/logout', {}),
    agents: () => call(fetch, '/v1/agents'),
    add_agent: (agent) => call(fetch, '/v1/agents', agent),
    sites: () => call(fetch, '/v1/sites'),
    report: (from, to, site) =>
      call(fetch, `/v1/report?from=${from}&to=${to}${site === '' ? '' : `&site=${encodeURIComponent(site)}`}`),
    tuning: (site) => call(fetch, tuning_of(site)),
    save_tuning: (site, tuning) => request(fetch, tuning_of(site), with_body('PUT', tuning)),
    forget_tuning: (site) => request(fetch, tuning_of(site), { method: 'DELETE' }),
  };
}
