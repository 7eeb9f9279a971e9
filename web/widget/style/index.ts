// Every sheet of the widget, in order. The launcher has its own in the loader.
import base from './base.css';
import forms from './forms.css';
import messages from './messages.css';
import panel from './panel.css';
import place from './place.css';

export const styleSheets = [base, place, panel, messages, forms];
