// The socket to the relay, which is of the person part: until that is here, what is wanted of it is remembered. A part that does not come
// is a relay that is not reached, and both are tried again in the same way.
import type { VisitorFrame } from '../gen/protocol.gen';
import type { Person, PersonPart } from './person_part';
import type { Socket, SocketEvents } from './socket';

export class Line {
  private socket: Socket | undefined;
  private wanted = false;

  constructor(private readonly part: PersonPart, private readonly url: string, private readonly events: SocketEvents) {}

  connect(): void {
    this.wanted = true;
    this.part.use(this);
  }

  disconnect(): void {
    this.wanted = false;
    this.socket?.disconnect();
  }

  // Without a socket there is no connection: it is dropped, as by the socket itself.
  send(frame: VisitorFrame): void {
    this.socket?.send(frame);
  }

  hurry(): void {
    if (this.socket) this.socket.hurry();
    else if (this.wanted) void this.part.get();
  }

  drop(): void {
    this.socket?.drop();
  }

  arrived({ Socket }: Person): void {
    if (!this.wanted) return;
    this.socket ??= new Socket(this.url, this.events);
    this.socket.connect();
  }

  failed(): void {
    if (this.wanted) this.events.closed();
  }
}
