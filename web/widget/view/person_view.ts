// What the panel shows only where a person is in the conversation or on the way: the contact form, the rating, files, who is
// typing, the bell, and a notice that counts down. It comes later than the panel (person_part.ts), which has a place for each.
import type { File as SentFile } from '../../gen/protocol.gen';
import type { ChatView } from '../../gen/view.gen';
import type { Surroundings } from '../interfaces';
import css from '../style/person.css';
import { Transfers } from '../transfers';
import { Bell } from './bell';
import { Contact } from './contact';
import { Countdown } from './countdown';
import { renderFile } from './file';
import { sheet } from './h';
import { Rating } from './rating';
import { Typing } from './typing';
import { Uploads } from './uploads';

// Takes a further element.
interface Row { add(element: HTMLElement): void }

export interface Places {
  readonly place: HTMLElement;
  readonly header: Row;
  readonly typing: HTMLElement;
  // After the messages: the forms.
  readonly cards: HTMLElement;
  readonly noticeText: HTMLElement;
  readonly composer: Row;
  // Under the messages, before the composer: files on their way.
  readonly foot: HTMLElement;
}

export class PersonView {
  private readonly transfers: Transfers;
  private readonly bell: Bell;
  private readonly typing: Typing;
  private readonly contact: Contact;
  private readonly rating: Rating;
  private readonly uploads: Uploads;
  private readonly countdown: Countdown;

  constructor({ place, header, typing, cards, noticeText, composer, foot }: Places,
    { send, now, hours, alerts, relay, max_file_bytes }: Surroundings) {
    this.transfers = new Transfers(relay, max_file_bytes);
    this.bell = new Bell(alerts);
    this.typing = new Typing(typing);
    this.contact = new Contact(send, hours, now);
    this.rating = new Rating(send);
    this.uploads = new Uploads(place, this.transfers, send, now);
    this.countdown = new Countdown(noticeText, now);
    const root = place.getRootNode() as ShadowRoot;
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet(css)];
    for (const element of [this.bell.denied, this.bell.element]) header.add(element);
    cards.append(this.contact.element, this.rating.element);
    foot.prepend(this.uploads.element);
    composer.add(this.uploads.button);
  }

  // Before the messages: their files are the visitor's.
  update({ visitor, alerts_label, alerts_denied, typing, form, rating, upload, locale }: ChatView): void {
    this.transfers.visitor = visitor;
    this.bell.update(alerts_label, alerts_denied);
    this.typing.update(typing);
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
