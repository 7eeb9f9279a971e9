// ChatView -> the panel. Pure: it keeps no state of the conversation, only what the visitor is typing and where they look.
import type { ChatView } from '../../gen/view.gen';
import type { Surroundings, View } from '../interfaces';
import type { Transfers } from '../transfers';
import { Choices } from './choices';
import { Composer } from './composer';
import { Contact } from './contact';
import { Countdown } from './countdown';
import { h, setText } from './h';
import { Header } from './header';
import { personIcon, waitIcon } from './icons';
import { Log } from './log';
import { Rating } from './rating';
import { Scroll } from './scroll';
import { Uploads } from './uploads';

export class Panel implements View {
  private readonly header: Header;
  private readonly log: Log;
  private readonly typingLabel = h('span');
  private readonly typing = h('div', { class: 'typing', role: 'status' },
    h('span', { class: 'dots', 'aria-hidden': 'true' }, h('i'), h('i'), h('i')), this.typingLabel);
  private readonly choices: Choices;
  private readonly contact: Contact;
  private readonly rating: Rating;
  private readonly composer: Composer;
  private readonly uploads: Uploads;
  private readonly scroll: Scroll;
  private readonly noticeText: Countdown;
  private readonly notice = h('p', { class: 'connection', role: 'status' }, waitIcon());
  private readonly personLabel = h('span');
  private readonly person = h('button', { type: 'button', class: 'person', part: 'person' }, personIcon(), this.personLabel);
  // Of the panel, not of the page: no landmark, as the header is none.
  private readonly foot = h('footer', { role: 'none', part: 'footer' });
  private rendered = false;

  private readonly transfers: Transfers;

  // `place` is the frame's panel; its skeleton goes with the first render.
  constructor(private readonly place: HTMLElement, surroundings: Surroundings) {
    const { send, now, hours, transfers } = surroundings;
    this.transfers = transfers;
    this.header = new Header(surroundings);
    this.noticeText = new Countdown(now);
    this.notice.append(this.noticeText.element);
    this.choices = new Choices(send);
    this.contact = new Contact(send, hours, now);
    this.rating = new Rating(send);
    this.log = new Log(send, transfers);
    this.uploads = new Uploads(place, transfers, send);
    this.composer = new Composer(send, this.uploads.button);
    this.scroll = new Scroll(this.log.element, this.typing, this.choices.element, this.contact.element, this.rating.element);
    this.person.addEventListener('click', () => send({ type: 'wanted_person' }));
  }

  render(view: ChatView): void {
    const held = this.focused();
    const formAppears = view.form !== undefined && this.contact.element.hidden;
    const first = !this.rendered;
    if (first) this.replaceSkeleton();
    this.place.setAttribute('aria-label', view.title);
    this.place.lang = view.locale;
    this.place.dir = view.right_to_left ? 'rtl' : 'ltr';
    this.header.update(view);
    this.transfers.visitor = view.visitor;
    this.scroll.around(() => this.renderMiddle(view));
    this.renderFoot(view);
    if (held && formAppears) this.contact.focus();
    else if (held && (first || !canHoldFocus(held))) this.takeFocus();
  }

  focus(): void {
    if (this.focused()) this.takeFocus();
  }

  // On a touch screen the keyboard would cover what there is to read, so there it waits for a tap.
  private takeFocus(): void {
    const touch = matchMedia('(pointer: coarse)').matches;
    if (touch || !this.composer.focus()) this.place.focus({ preventScroll: true });
  }

  private replaceSkeleton(): void {
    this.rendered = true;
    this.place.setAttribute('part', 'panel');
    this.place.removeAttribute('aria-busy');
    this.foot.append(this.uploads.element, this.composer.element, this.person);
    this.place.replaceChildren(this.header.element, this.scroll.element, this.notice, this.foot);
  }

  private renderMiddle(view: ChatView): { top: HTMLElement | undefined; always: boolean } {
    const added = this.log.update(view.messages, view.log_label, view.locale);
    const goesOn = added.length < view.messages.length;
    this.typing.hidden = view.typing === '';
    setText(this.typingLabel, view.typing);
    this.choices.update(view.choices, view.choices_label);
    this.contact.update(view.form, view.locale);
    this.rating.update(view.rating);
    // What visitors have just said they want to see, wherever they were reading, and what it is answered. A conversation that
    // comes as a whole is shown at its end.
    const own = added.filter((row) => row.classList.contains('visitor')).pop();
    return { top: own ?? (goesOn ? added[0] : undefined), always: own !== undefined };
  }

  private renderFoot(view: ChatView): void {
    this.notice.hidden = view.connection_notice === '';
    this.noticeText.update(view.connection_notice, view.notice_until, view.locale);
    this.composer.element.hidden = view.form !== undefined;
    this.composer.update(view);
    this.uploads.update(view.upload, view.locale);
    this.person.hidden = view.person_label === '';
    setText(this.personLabel, view.person_label);
    this.foot.hidden = this.composer.element.hidden && this.person.hidden;
  }

  // The element inside the panel that has the focus, if any.
  private focused(): Element | null {
    const active = (this.place.getRootNode() as ShadowRoot).activeElement;
    return active && this.place.contains(active) ? active : null;
  }
}

// Browsers move the focus off a hidden or disabled element only at their next frame.
function canHoldFocus(element: Element): boolean {
  return element.getClientRects().length > 0 && !element.matches(':disabled');
}
