// Files on their way out: picked with the paperclip, pasted or dropped. Each has a row above the composer until the relay has
// stored it, with how far it is and a way to stop it; what could not be sent says why, and can be tried again. Where it was only too
// much at once, it goes out by itself, and the row counts down to that.
import type { Upload } from '../../gen/view.gen';
import { sizeText } from '../../shared/size';
import type { Failure } from '../../shared/upload';
import type { Send } from '../interfaces';
import type { Transfers } from '../transfers';
import { Countdown } from './countdown';
import { h } from './h';
import { clipIcon, closeIcon } from './icons';

export class Uploads {
  readonly element = h('ul', { class: 'uploads' });
  readonly button = h('button', { type: 'button', class: 'attach', hidden: '' }, clipIcon());
  private readonly picker = h('input', { type: 'file', multiple: '', hidden: '', tabindex: '-1' });
  private upload: Upload | undefined;
  private locale = '';

  // place: where files may be dropped and pasted.
  constructor(private readonly place: HTMLElement, private readonly transfers: Transfers, private readonly send: Send,
    private readonly now: () => number) {
    this.button.append(this.picker);
    this.button.addEventListener('click', () => this.picker.click());
    // The picker is in the button: its own click would come back to it.
    this.picker.addEventListener('click', (event) => event.stopPropagation());
    this.picker.addEventListener('change', () => {
      this.add(this.picker.files);
      this.picker.value = '';
    });
    this.listen();
  }

  update(upload: Upload | undefined, locale: string): void {
    this.upload = upload;
    this.locale = locale;
    this.button.hidden = !upload || this.transfers.maxBytes === 0;
    if (!upload) return;
    this.button.title = this.button.ariaLabel = upload.label;
    this.place.dataset.drop = upload.drop_label;
  }

  private listen(): void {
    const { place } = this;
    const dragged = (event: DragEvent) => event.dataTransfer?.types.includes('Files');
    place.addEventListener('dragover', (event) => {
      if (!dragged(event)) return;
      // The panel has refused it.
      if (!this.button.hidden) event.dataTransfer!.dropEffect = 'copy';
      place.classList.toggle('dropping', !this.button.hidden);
    });
    place.addEventListener('dragleave', ({ relatedTarget }) => {
      if (!place.contains(relatedTarget as Node | null)) place.classList.remove('dropping');
    });
    place.addEventListener('drop', (event) => {
      place.classList.remove('dropping');
      if (dragged(event)) this.add(event.dataTransfer!.files);
    });
    place.addEventListener('paste', (event) => {
      const files = event.clipboardData?.files;
      if (!files?.length || this.button.hidden) return;
      event.preventDefault();
      this.add(files);
    });
  }

  private add(files: FileList | null): void {
    const { upload } = this;
    if (!upload || this.button.hidden) return;
    for (const file of files ?? []) this.element.append(new Row(file, upload, this.locale, this.transfers, this.send, this.now).element);
  }
}

class Row {
  readonly element = h('li', { class: 'upload' });
  private readonly bar = h('progress', { max: '1' });
  private readonly words = h('span', { class: 'upload-words', dir: 'auto' });
  private readonly again = h('button', { type: 'button', class: 'again', hidden: '' });
  private readonly stop = h('button', { type: 'button', class: 'stop' }, closeIcon());
  private readonly said: Countdown;
  private cancel = () => undefined as void;

  constructor(private readonly file: File, private readonly upload: Upload, private readonly locale: string,
    private readonly transfers: Transfers, private readonly send: Send, private readonly now: () => number) {
    this.said = new Countdown(this.words, now);
    this.bar.ariaLabel = file.name;
    this.again.textContent = upload.retry_label;
    this.stop.title = this.stop.ariaLabel = `${upload.cancel_label}: ${file.name}`;
    this.again.addEventListener('click', () => this.begin());
    this.stop.addEventListener('click', () => {
      this.cancel();
      this.remove();
    });
    this.element.append(h('div', { class: 'upload-middle' }, this.words, this.bar), this.again, this.stop);
    if (file.size > transfers.maxBytes) this.failed('too_large', 0);
    else this.begin();
  }

  private begin(): void {
    this.element.classList.remove('failed');
    this.words.removeAttribute('role');
    this.bar.hidden = false;
    this.again.hidden = true;
    this.say(`${this.file.name} · ${sizeText(this.file.size, this.locale)}`);
    this.cancel = this.transfers.send(this.file, this.upload.conversation, {
      progressed: (share) => { this.bar.value = share; },
      stored: (file) => {
        this.remove();
        this.send({ type: 'uploaded', file });
      },
      failed: (why, waitMs) => this.failed(why, waitMs),
    });
  }

  private failed(why: Failure, waitMs: number): void {
    const name = () => this.file.name;
    const size = () => sizeText(this.transfers.maxBytes, this.locale);
    this.element.classList.add('failed');
    this.words.setAttribute('role', 'alert');
    this.say(this.upload[why].replace('{name}', name).replace('{size}', size), this.now() + waitMs);
    this.bar.hidden = true;
    this.again.hidden = why !== 'failed';
    if (why === 'too_fast') this.beginAfter(waitMs);
  }

  private beginAfter(waitMs: number): void {
    const timer = setTimeout(() => this.begin(), waitMs);
    this.cancel = () => clearTimeout(timer);
  }

  private say(text: string, until = 0): void {
    this.said.update(text, until, this.locale);
  }

  private remove(): void {
    this.element.remove();
    this.say('');
  }
}
