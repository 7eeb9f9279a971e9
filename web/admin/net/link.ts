// One WebSocket to the relay, opened again for as long as it is wanted.
import type { AgentFrame, DeskFrame } from '../../gen/protocol.gen';

// The part of WebSocket that is used, so that a test can hold the other end.
export type Socket = Pick<WebSocket, 'onopen' | 'onclose' | 'onmessage' | 'send' | 'close'>;

export interface LinkHost {
  open(): Socket;
  // Returns what cancels it.
  after(delay_ms: number, run: () => void): () => void;
  // 0 to 1.
  random(): number;
}

export interface LinkListener {
  opened(): void;
  closed(): void;
  received(frame: DeskFrame): void;
}

const kFirstDelayMs = 500;
const kLongestDelayMs = 15_000;

// Half of the delay is chance: a relay that restarts is not met by every page in the same instant.
export function backoff_ms(attempt: number, random: number): number {
  const delay = Math.min(kFirstDelayMs * 2 ** attempt, kLongestDelayMs);
  return delay / 2 + (delay / 2) * random;
}

export class Link {
  private socket: Socket | undefined;
  private attempt = 0;
  private cancel: () => void = () => undefined;

  constructor(private readonly host: LinkHost, private readonly listener: LinkListener) {}

  start(): void {
    this.stop();
    const socket = this.host.open();
    this.socket = socket;
    socket.onopen = () => this.listener.opened();
    socket.onmessage = (event) => this.listener.received(JSON.parse(String(event.data)) as DeskFrame);
    socket.onclose = () => this.lost();
  }

  stop(): void {
    this.cancel();
    const socket = this.socket;
    this.socket = undefined;
    if (socket === undefined) return;
    socket.onopen = socket.onmessage = socket.onclose = null;
    socket.close();
  }

  // The relay has answered: the next loss begins counting anew.
  settled(): void { this.attempt = 0; }

  // Drops a socket that is dead without having said so.
  restart(): void {
    this.stop();
    this.lost();
  }

  send(frame: AgentFrame): void { this.socket?.send(JSON.stringify(frame)); }

  private lost(): void {
    this.socket = undefined;
    this.listener.closed();
    this.cancel = this.host.after(backoff_ms(this.attempt++, this.host.random()), () => this.start());
  }
}
