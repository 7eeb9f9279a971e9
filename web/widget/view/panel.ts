// ChatView -> the panel. Pure: it keeps no state of the conversation, only what the visitor is typing and where they look.
import type { ChatView } from '../../gen/view.gen';
import type { Surroundings, View } from '../interfaces';
import type { Person, Waiting } from '../person_part';
import { Choices } from './choices';
import { Composer } from './composer';
import { h, setText } from './h';
import { Header } from './header';
import { personIcon, waitIcon } from './icons';
import { Log } from './log';
import type { PersonView, Places } from './person_view';
import { Scroll } from './scroll';

export class Panel implements View, Waiting, Places {
  readonly header: Header;
  private readonly log: Log;
  readonly typing = h('div', { class: 'typing', role: 'status', hidden: '' });
  private readonly choices: Choices;
  // The contact form and the rating.
  readonly cards = h('div');
  readonly composer: Composer;
  private readonly scroll: Scroll;
  readonly noticeText = h('span');
  private readonly notice = h('p', { class: 'connection', role: 'status' }, waitIcon(), this.noticeText);
  private readonly personLabel = h('span');
  private readonly person = h('button', { type: 'button', class: 'person', part: 'person' }, personIcon(), this.personLabel);
  // Of the panel, not of the page: no landmark, as the header is none.
  readonly foot = h('footer', { role: 'none', part: 'footer' });
  private personView: PersonView | undefined;
  private shown: ChatView | undefined;

  // `place` is the frame's panel; its skeleton goes with the first render.
  constructor(readonly place: HTMLElement, private readonly surroundings: Surroundings) {
    const { send } = surroundings;
    this.header = new Header(surroundings);
    this.choices = new Choices(send);
    this.log = new Log(send);
    this.composer = new Composer(send);
    this.scroll = new Scroll(this.log.element, this.typing, this.choices.element, this.cards);
    this.person.addEventListener('click', () => send({ type: 'wanted_person' }));
    refuseFiles(place);
  }

  render(view: ChatView): void {
    const first = this.shown === undefined;
    this.shown = view;
    if (!this.personView && needsPersonView(view)) this.want();
    const held = this.focused();
    const formAppears = view.form !== undefined && this.personView?.hasForm === false;
    if (first) this.replaceSkeleton();
    this.place.setAttribute('aria-label', view.title);
    this.place.lang = view.locale;
    this.place.dir = view.right_to_left ? 'rtl' : 'ltr';
    this.header.update(view);
    this.scroll.around(() => {
      const seen = this.renderMiddle(view);
      this.renderFoot(view);
      return seen;
    });
    if (held && formAppears) this.personView?.focusForm();
    else if (held && (first || !canHoldFocus(held))) this.takeFocus();
  }

  // A form keeps it.
  focus(): void {
    if (this.focused() && !this.shown?.form) this.takeFocus();
  }

  arrived(person: Person): void {
    this.enter(person);
    this.render(this.shown!);
  }

  // Where it is not here, it comes later.
  private want(): void {
    const { person } = this.surroundings;
    if (person.here) this.enter(person.here);
    else person.use(this);
  }

  private enter({ PersonView }: Person): void {
    this.personView = new PersonView(this, this.surroundings);
    this.log.renderFile = this.personView.renderFile;
  }

  // On a touch screen the keyboard would cover what there is to read, so there it waits for a tap.
  private takeFocus(): void {
    const touch = matchMedia('(pointer: coarse)').matches;
    if (touch || !this.composer.focus()) this.place.focus({ preventScroll: true });
  }

  private replaceSkeleton(): void {
    this.place.setAttribute('part', 'panel');
    this.place.removeAttribute('aria-busy');
    this.foot.append(this.composer.element, this.person);
    this.place.replaceChildren(this.header.element, this.scroll.element, this.notice, this.foot);
  }

  private renderMiddle(view: ChatView): { top: HTMLElement | undefined; always: boolean } {
    this.personView?.update(view);
    const added = this.log.update(view.messages, view.log_label, view.locale);
    const goesOn = added.length < view.messages.length;
    this.choices.update(view.choices, view.choices_label);
    // What visitors have just said they want to see, wherever they were reading, and what it is answered. A conversation that
    // comes as a whole is shown at its end.
    const own = added.filter((row) => row.classList.contains('visitor')).pop();
    return { top: own ?? (goesOn ? added[0] : undefined), always: own !== undefined };
  }

  private renderFoot(view: ChatView): void {
    this.renderNotice(view);
    this.composer.element.hidden = view.form !== undefined;
    this.composer.update(view);
    this.person.hidden = view.person_label === '';
    setText(this.personLabel, view.person_label);
    this.foot.hidden = this.composer.element.hidden && this.person.hidden;
  }

  // One that counts down waits for what counts.
  private renderNotice(view: ChatView): void {
    this.notice.hidden = view.connection_notice === '' || (!this.personView && countsDown(view));
    if (this.personView) this.personView.updateNotice(view);
    else setText(this.noticeText, view.connection_notice);
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

const countsDown = ({ connection_notice }: ChatView) => connection_notice.includes('{left}');

function needsPersonView(view: ChatView): boolean {
  const { form, rating, upload, typing, alerts_label, messages } = view;
  return Boolean(form || rating || upload || typing || alerts_label) || countsDown(view) || messages.some(({ file }) => file);
}

// Else the browser would leave the page to show what is dropped. Where files can be sent, uploads.ts takes them.
function refuseFiles(place: HTMLElement): void {
  const refuse = (event: DragEvent) => {
    if (!event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    event.dataTransfer.dropEffect = 'none';
  };
  place.addEventListener('dragover', refuse);
  place.addEventListener('drop', refuse);
}
