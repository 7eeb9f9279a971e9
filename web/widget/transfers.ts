// The conversation's files, to the relay and from it. The visitor's secret says whose they are; it goes in a header, never in
// an address.
import type { File as SentFile } from '../gen/protocol.gen';
import { fileAddress, upload, uploadAddress, type UploadEvents } from '../shared/upload';

export class Transfers {
  // The view brings it, before any file is shown.
  visitor = '';
  // What this page has sent itself need not come back to be shown.
  private readonly own = new Map<string, Blob>();

  // maxBytes: of one file. Unknown to an older relay, which then says so itself.
  constructor(private readonly relay: string, readonly maxBytes = Infinity) {}

  // Returns what cancels it.
  send(file: File, conversation: string, events: UploadEvents): () => void {
    const stored = (sent: SentFile) => {
      this.own.set(sent.id, file);
      events.stored(sent);
    };
    return upload(uploadAddress(this.relay, conversation, file.name), this.headers(), file, { ...events, stored });
  }

  async get(id: string): Promise<Blob> {
    const known = this.own.get(id);
    if (known) return known;
    const response = await fetch(fileAddress(this.relay, id), { headers: this.headers() });
    if (!response.ok) throw new Error(`the relay gave no file (${response.status})`);
    return response.blob();
  }

  private headers(): Record<string, string> {
    return { Authorization: `Bearer ${this.visitor}` };
  }
}
