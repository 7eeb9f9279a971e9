// Every sheet of the widget, in order. The launcher has its own in the loader.
import { sheet } from '../view/h';
import base from './base.css';
import forms from './forms.css';
import messages from './messages.css';
import { paletteSheet } from './palette';
import panel from './panel.css';
import place from './place.css';

// The launcher has the owner's accent, whatever a page said it in.
export function dress(root: ShadowRoot): void {
  const accent = getComputedStyle(root.querySelector('.launcher')!).backgroundColor;
  const sheets = [base, place, panel, messages, forms, paletteSheet(accent)].map(sheet);
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, ...sheets];
}
