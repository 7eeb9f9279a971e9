// Every sheet of the widget, in order. The launcher has its own in the loader, and a person one that comes later (view/person_view.ts).
import { sheet } from '../view/h';
import base from './base.css';
import choices from './choices.css';
import messages from './messages.css';
import { paletteSheet } from './palette';
import panel from './panel.css';
import place from './place.css';

// The launcher has the owner's accent, whatever a page said it in.
export function dress(root: ShadowRoot): void {
  const accent = getComputedStyle(root.querySelector('.launcher')!).backgroundColor;
  const sheets = [base, place, panel, messages, choices, paletteSheet(accent)].map(sheet);
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, ...sheets];
}
