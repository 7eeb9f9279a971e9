// The contact form: an address and the question, for when nobody is there. What the visitor has typed is never overwritten.
import type { ContactForm } from '../../gen/view.gen';
import type { Send } from '../interfaces';
import { Field } from './field';
import { h, setText, setTextOrHide } from './h';

export class Contact {
  readonly element = h('form', { class: 'card', part: 'form', novalidate: '', 'aria-labelledby': 'contact-title' });
  private readonly title = h('h3', { id: 'contact-title' });
  private readonly name = new Field('input', 'contact-name', { autocomplete: 'name', maxlength: '100' });
  private readonly email = new Field('input', 'contact-email', {
    type: 'email', autocomplete: 'email', maxlength: '254', 'aria-describedby': 'contact-error', required: '',
  });
  private readonly message = new Field('textarea', 'contact-message', { rows: '3', maxlength: '4000' });
  private readonly error = h('p', { id: 'contact-error', class: 'error', role: 'alert' });
  private readonly sendButton = h('button', { class: 'choice primary' });
  private readonly cancelButton = h('button', { type: 'button', class: 'choice quiet' });

  constructor(private readonly send: Send) {
    this.element.hidden = true;
    this.element.append(this.title, this.name.element, this.email.element, this.message.element, this.error,
      h('div', { class: 'actions' }, this.sendButton, this.cancelButton));
    this.element.addEventListener('submit', (event) => {
      event.preventDefault();
      this.submit();
    });
    this.cancelButton.addEventListener('click', () => this.send({ type: 'contact_cancelled' }));
  }

  update(form: ContactForm | undefined): void {
    const appears = this.element.hidden && form !== undefined;
    this.element.hidden = form === undefined;
    if (!form) return;
    if (appears) this.fill(form);
    setText(this.title, form.title);
    this.name.name(form.name_label);
    this.email.name(form.email_label);
    this.message.name(form.message_label);
    setText(this.sendButton, form.send_label);
    setText(this.cancelButton, form.cancel_label);
    setTextOrHide(this.error, form.error);
    this.email.control.setAttribute('aria-invalid', String(form.error !== ''));
  }

  // The first field that is still empty.
  focus(): void {
    const controls = [this.name.control, this.email.control, this.message.control];
    (controls.find((control) => control.value === '') ?? this.sendButton).focus();
  }

  private fill(form: ContactForm): void {
    this.name.control.value = form.name;
    this.email.control.value = form.email;
    this.message.control.value = form.message;
  }

  private submit(): void {
    this.send({
      type: 'contact_sent',
      name: this.name.control.value.trim(),
      email: this.email.control.value.trim(),
      message: this.message.control.value.trim(),
    });
  }
}
