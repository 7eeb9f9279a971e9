// The WebSocket to the relay: open while it is wanted, and opened again, ever more patiently, when it breaks.
import type { RelayFrame, VisitorFrame } from '../gen/protocol.gen';
import { Heartbeat } from './heartbeat';
import { toJson } from './json';
import { retryDelayMs } from '../shared/retry';

// The relay says something to each of these.
const answered: readonly VisitorFrame['type'][] = ['hello', 'post', 'ping'];

export interface SocketEvents {
  opened(): void;
  closed(): void;
  frame(frame: RelayFrame): void;
}

export class Socket {
  private socket: WebSocket | undefined;
  private wanted = false;
  private attempt = 0;
  private retry: ReturnType<typeof setTimeout> | undefined;
  private readonly heartbeat = new Heartbeat(() => this.send({ type: 'ping' }), () => this.drop());

  constructor(private readonly url: string, private readonly events: SocketEvents) {}

  connect(): void {
    this.wanted = true;
    if (!this.socket) this.open();
  }

  disconnect(): void {
    this.wanted = false;
    clearTimeout(this.retry);
    this.drop();
  }

  // Dropped when there is no connection: the brain keeps what must arrive and says it again after the next welcome.
  send(frame: VisitorFrame): void {
    if (this.socket?.readyState !== WebSocket.OPEN) return;
    this.socket.send(toJson(frame));
    if (answered.includes(frame.type)) this.heartbeat.expect();
  }

  // The network is back, or the visitor is: no reason to go on waiting.
  hurry(): void {
    if (!this.wanted || this.socket) return;
    this.attempt = 0;
    this.open();
  }

  // There is no network, or no relay at its end; the socket would notice much later.
  drop(): void {
    this.socket?.close();
    if (this.socket) this.closed(this.socket);
  }

  private open(): void {
    clearTimeout(this.retry);
    const socket = new WebSocket(this.url);
    this.socket = socket;
    this.heartbeat.expect();
    socket.onopen = () => {
      this.attempt = 0;
      this.events.opened();
    };
    socket.onmessage = ({ data }) => this.received(String(data));
    socket.onclose = () => this.closed(socket);
  }

  private received(text: string): void {
    let frame: RelayFrame;
    try {
      frame = JSON.parse(text) as RelayFrame;
    } catch {
      return console.error('Foyer: the relay sent something that is not JSON');
    }
    this.heartbeat.heard();
    this.events.frame(frame);
  }

  private closed(socket: WebSocket): void {
    if (this.socket !== socket) return;
    this.socket = undefined;
    this.heartbeat.stop();
    socket.onopen = socket.onmessage = socket.onclose = null;
    this.events.closed();
    if (this.wanted) this.retry = setTimeout(() => this.open(), retryDelayMs(this.attempt++, Math.random()));
  }
}
