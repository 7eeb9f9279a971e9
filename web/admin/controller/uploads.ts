// Files that an agent sends: to the relay first, then, by its id, into the conversation.
import type { File as SentFile, Summary } from '../../gen/protocol.gen';
import { uploadAddress } from '../../shared/upload';
import type { Upload } from '../interfaces';
import type { Host, Store } from './store';

export class UploadsController {
  private made = 0;
  private readonly under_way = new Map<string, () => void>();

  constructor(private readonly store: Store, private readonly host: Host,
    private readonly stored: (conversation: string, file: SentFile) => void) {}

  attach(row: Summary, files: readonly File[]): void {
    for (const file of files) {
      const upload: Upload = { key: String(++this.made), conversation: row.conversation, file, share: 0, error: '' };
      this.set([...this.uploads, upload]);
      if (file.size > this.limit_of(row.site)) this.change(upload.key, { error: 'too_large' });
      else this.begin(upload);
    }
  }

  retry(key: string): void {
    const upload = this.uploads.find((one) => one.key === key);
    if (upload === undefined) return;
    this.change(key, { error: '', share: 0 });
    this.begin(upload);
  }

  cancel(key: string): void {
    this.under_way.get(key)?.();
    this.forget(key);
  }

  cancel_all(): void { for (const { key } of this.uploads) this.cancel(key); }

  private get uploads(): readonly Upload[] { return this.store.state.uploads; }

  private limit_of(site: string): number {
    return this.store.state.sites.find((one) => one.key === site)?.max_file_bytes ?? Infinity;
  }

  private begin({ key, conversation, file }: Upload): void {
    this.under_way.set(key, this.host.upload(uploadAddress('.', conversation, file.name), {}, file, {
      progressed: (share) => this.change(key, { share }),
      stored: (sent) => {
        this.forget(key);
        this.stored(conversation, sent);
      },
      failed: (error) => this.change(key, { error }),
    }));
  }

  private forget(key: string): void {
    this.under_way.delete(key);
    this.set(this.uploads.filter((upload) => upload.key !== key));
  }

  private change(key: string, to: Partial<Upload>): void {
    this.set(this.uploads.map((upload) => (upload.key === key ? { ...upload, ...to } : upload)));
  }

  private set(uploads: readonly Upload[]): void { this.store.update({ uploads }); }
}
