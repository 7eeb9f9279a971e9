// Every sheet of the widget, in order. Launcher, panel's place and skeleton have theirs in the loader.
import base from './base.css';
import forms from './forms.css';
import messages from './messages.css';
import panel from './panel.css';

export const styleSheets = [base, panel, messages, forms];
