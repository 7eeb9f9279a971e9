// How was it? Two faces, then room for a comment. Native radio buttons, so that arrow keys and screen readers know them.
import type { RatingForm } from '../../gen/view.gen';
import type { Send } from '../interfaces';
import { Field } from './field';
import { h, setText } from './h';
import { frownIcon, smileIcon } from './icons';

class Face {
  readonly control: HTMLInputElement;
  readonly element: HTMLElement;
  private readonly label = h('span');

  constructor(id: string, drawing: SVGSVGElement) {
    this.control = h('input', { type: 'radio', name: 'rating', id });
    this.element = h('label', { class: `face ${id}`, for: id }, this.control, drawing, this.label);
  }

  name(label: string): void {
    setText(this.label, label);
  }
}

export class Rating {
  readonly element = h('form', { class: 'card rating', part: 'form', 'aria-labelledby': 'rating-title' });
  private readonly title = h('h3', { id: 'rating-title' });
  private readonly satisfied = new Face('satisfied', smileIcon());
  private readonly dissatisfied = new Face('dissatisfied', frownIcon());
  private readonly comment = new Field('textarea', 'rating-comment', { rows: '2', maxlength: '1000' });
  private readonly sendButton = h('button', { class: 'choice primary' });
  private readonly skipButton = h('button', { type: 'button', class: 'choice quiet' });

  constructor(private readonly send: Send) {
    this.element.hidden = true;
    this.element.append(this.title,
      h('div', { class: 'faces', role: 'radiogroup', 'aria-labelledby': 'rating-title' }, this.satisfied.element, this.dissatisfied.element),
      this.comment.element, h('div', { class: 'actions' }, this.sendButton, this.skipButton));
    this.element.addEventListener('change', () => {
      this.showChosen();
      this.element.scrollIntoView({ block: 'nearest' });
    });
    this.element.addEventListener('submit', (event) => {
      event.preventDefault();
      this.submit();
    });
    this.skipButton.addEventListener('click', () => this.send({ type: 'rating_skipped' }));
  }

  update(form: RatingForm | undefined): void {
    if (this.element.hidden && form) this.element.reset();
    this.element.hidden = form === undefined;
    if (!form) return;
    setText(this.title, form.title);
    this.satisfied.name(form.satisfied_label);
    this.dissatisfied.name(form.dissatisfied_label);
    this.comment.name(form.comment_label);
    setText(this.sendButton, form.send_label);
    setText(this.skipButton, form.skip_label);
    this.showChosen();
  }

  // The comment comes with the choice: first one tap, then, for who likes, words.
  private showChosen(): void {
    const chosen = this.satisfied.control.checked || this.dissatisfied.control.checked;
    this.comment.element.hidden = !chosen;
    this.sendButton.hidden = !chosen;
  }

  private submit(): void {
    const satisfied = this.satisfied.control.checked;
    if (satisfied || this.dissatisfied.control.checked) this.send({ type: 'rated', satisfied, comment: this.comment.control.value.trim() });
  }
}
