// The contact form: an address and the question, for when nobody is there, and a number where the visitor wishes to be called. What the
// visitor has typed is never overwritten.
import type { ContactForm } from '../../gen/view.gen';
import { hoursLines, type Hours } from '../hours';
import type { Send } from '../interfaces';
import { Field } from './field';
import { h, setText, setTextOrHide } from './h';
import { regional } from './regional';

export class Contact {
  readonly element = h('form', { class: 'card', part: 'form', novalidate: '', 'aria-labelledby': 'contact-title' });
  private readonly title = h('h3', { id: 'contact-title' });
  private readonly name = new Field('input', 'contact-name', { autocomplete: 'name', maxlength: '100' });
  private readonly email = new Field('input', 'contact-email', {
    type: 'email', autocomplete: 'email', maxlength: '254', 'aria-describedby': 'contact-error', required: '',
  });
  private readonly call = h('input', { type: 'checkbox' });
  private readonly callLabel = h('span');
  private readonly phone = new Field('input', 'contact-phone', {
    type: 'tel', autocomplete: 'tel', maxlength: '40', 'aria-describedby': 'contact-error',
  });
  private readonly hoursLabel = h('p');
  private readonly hoursList = h('dl');
  private readonly hoursBox = h('div', { class: 'hours' }, this.hoursLabel, this.hoursList);
  private readonly message = new Field('textarea', 'contact-message', { rows: '3', maxlength: '4000' });
  private readonly error = h('p', { id: 'contact-error', class: 'error', role: 'alert' });
  private readonly sendButton = h('button', { class: 'choice primary' });
  private readonly cancelButton = h('button', { type: 'button', class: 'choice quiet' });

  constructor(private readonly send: Send, private readonly hours: Hours | undefined, private readonly now: () => number) {
    this.element.hidden = true;
    this.element.append(this.title, this.hoursBox, this.name.element, this.email.element,
      h('label', { class: 'check' }, this.call, this.callLabel), this.phone.element, this.message.element, this.error,
      h('div', { class: 'actions' }, this.sendButton, this.cancelButton));
    this.call.addEventListener('change', () => this.wishChanged());
    this.element.addEventListener('submit', (event) => {
      event.preventDefault();
      this.submit();
    });
    this.cancelButton.addEventListener('click', () => this.send({ type: 'contact_cancelled' }));
  }

  update(form: ContactForm | undefined, locale: string): void {
    const appears = this.element.hidden && form !== undefined;
    this.element.hidden = form === undefined;
    if (!form) return;
    if (appears) this.fill(form, locale);
    setText(this.title, form.title);
    this.name.name(form.name_label);
    this.email.name(form.email_label);
    setText(this.callLabel, form.call_label);
    this.phone.name(form.phone_label);
    setText(this.hoursLabel, form.hours_label);
    this.message.name(form.message_label);
    setText(this.sendButton, form.send_label);
    setText(this.cancelButton, form.cancel_label);
    setTextOrHide(this.error, form.error);
    this.email.control.setAttribute('aria-invalid', String(form.error !== '' && !form.phone_is_wrong));
    this.phone.control.setAttribute('aria-invalid', String(form.phone_is_wrong));
  }

  // The first field that is still empty.
  focus(): void {
    const controls = [this.name.control, this.email.control, this.message.control];
    (controls.find((control) => control.value === '') ?? this.sendButton).focus();
  }

  private wishChanged(): void {
    const { checked } = this.call;
    this.phone.element.hidden = !checked;
    this.email.control.required = !checked;
    if (checked) this.phone.control.focus();
  }

  private fillHours(locale: string): void {
    this.hoursBox.hidden = this.hours === undefined;
    const lines = this.hours ? hoursLines(this.hours, this.now(), regional(locale)) : [];
    this.hoursList.replaceChildren(...lines.flatMap(({ days, times }) => [h('dt', {}, days), h('dd', {}, times)]));
  }

  private fill(form: ContactForm, locale: string): void {
    this.fillHours(locale);
    this.call.checked = false;
    this.phone.element.hidden = true;
    this.phone.control.value = form.phone;
    this.name.control.value = form.name;
    this.email.control.value = form.email;
    this.message.control.value = form.message;
  }

  private submit(): void {
    this.send({
      type: 'contact_sent',
      name: this.name.control.value.trim(),
      email: this.email.control.value.trim(),
      phone: this.call.checked ? this.phone.control.value.trim() : '',
      message: this.message.control.value.trim(),
    });
  }
}
