// Who the owner's page says the customer is: a claim with or without its signature, or a function that fetches a token (a JWT) from
// the owner's server. The relay is told at every welcome, with a fresh token, since one that it would accept is soon over.
import type { VisitorFrame } from '../gen/protocol.gen';

type Claim = Extract<VisitorFrame, { type: 'identify' }>;
type FetchToken = () => string | Promise<string>;

const textOf = (value: unknown) => (value === undefined || value === null ? '' : String(value));

const claim = (more: Partial<Claim>): Claim => ({ type: 'identify', id: '', hash: '', name: '', email: '', ...more });

export class Identity {
  private make: (() => Claim | Promise<Claim>) | undefined;
  private told = false;

  // send: to the relay, which is there. failed: the page's function threw.
  constructor(private readonly send: (frame: VisitorFrame) => void, private readonly failed: (error: unknown) => void) {}

  // Returns what of it fills in a form.
  set(given: unknown): { name: string; email: string; phone: string } {
    const known = typeof given === 'function' ? {} : Object(given) as Record<string, unknown>;
    const [id, hash, name, email, phone] = ['id', 'hash', 'name', 'email', 'phone'].map((key) => textOf(known[key])) as
      [string, string, string, string, string];
    this.make = typeof given === 'function'
      ? async () => claim({ token: textOf(await (given as FetchToken)()) })
      : () => claim({ id, hash: hash.toLowerCase(), name, email, phone });
    if (this.told) void this.tell();
    return { name, email, phone };
  }

  welcomed(): void {
    this.told = true;
    void this.tell();
  }

  gone(): void {
    this.told = false;
  }

  forget(): void {
    this.make = undefined;
  }

  private async tell(): Promise<void> {
    const { make } = this;
    try {
      const frame = await make?.();
      if (frame && make === this.make && this.told) this.send(frame);
    } catch (error) {
      this.failed(error);
    }
  }
}
