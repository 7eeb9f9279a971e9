// What the panel shows only where a person is in the conversation or on the way: the contact form, the rating, files, and a notice that
// counts down. It comes later than the panel (person_part.ts), which has a place for each.
import type { File as SentFile } from '../../gen/protocol.gen';
import type { ChatView } from '../../gen/view.gen';
import type { Surroundings } from '../interfaces';
import css from '../style/person.css';
import { Transfers } from '../transfers';
import { Contact } from './contact';
import { Countdown } from './countdown';
import { renderFile } from './file';
import { sheet } from './h';
import { Rating } from './rating';
import { Uploads } from './uploads';

export interface Places {
  panel: HTMLElement;
  // After the messages.
  cards: HTMLElement;
  notice: HTMLElement;
  foot: HTMLElement;
  // Takes the button for files.
  attach(button: HTMLElement): void;
}

export class PersonView {
  private readonly transfers: Transfers;
  private readonly contact: Contact;
  private readonly rating: Rating;
  private readonly uploads: Uploads;
  private readonly countdown: Countdown;

  constructor({ panel, cards, notice, foot, attach }: Places, { send, now, hours, relay, max_file_bytes }: Surroundings) {
    this.transfers = new Transfers(relay, max_file_bytes);
    this.contact = new Contact(send, hours, now);
    this.rating = new Rating(send);
    this.uploads = new Uploads(panel, this.transfers, send);
    this.countdown = new Countdown(notice, now);
    const root = panel.getRootNode() as ShadowRoot;
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet(css)];
    cards.append(this.contact.element, this.rating.element);
    foot.prepend(this.uploads.element);
    attach(this.uploads.button);
  }

  // Before the messages: their files are the visitor's.
  update({ visitor, form, rating, upload, locale }: ChatView): void {
    this.transfers.visitor = visitor;
    this.contact.update(form, locale);
    this.rating.update(rating);
    this.uploads.update(upload, locale);
  }

  updateNotice({ connection_notice, notice_until, locale }: ChatView): void {
    this.countdown.update(connection_notice, notice_until, locale);
  }

  readonly renderFile = (file: SentFile, locale: string): HTMLElement => renderFile(file, this.transfers, locale);

  get hasForm(): boolean {
    return !this.contact.element.hidden;
  }

  focusForm(): void {
    this.contact.focus();
  }
}
