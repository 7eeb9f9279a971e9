import { define, FoyerChat } from '../../../web/wrappers/element';
import { first, heard, page, type Given } from './page';

// In the page before it is defined, as in most.
const root = document.getElementById('root')!;
const chat = document.createElement('foyer-chat') as FoyerChat;
const attribute = (name: string) => (name === 'launcherText' ? 'launcher-text' : name);
for (const [name, value] of Object.entries(first)) chat.setAttribute(attribute(name), String(value));
for (const name of ['ready', 'open', 'close', 'answer'] as const) {
  chat.addEventListener(name, (event) => heard(name, (event as CustomEvent<string>).detail));
}
Object.assign(page, {
  show: (yes: boolean) => (yes ? root.append(chat) : chat.remove()),
  ask: (text: string) => window.Foyer!('ask', text),
  give(props: Given) {
    for (const [name, value] of Object.entries(props)) {
      if (name === 'user') chat.user = value as Given['user'];
      else if (value === undefined) chat.removeAttribute(attribute(name));
      else chat.setAttribute(attribute(name), String(value));
    }
  },
});
page.show(true);
define();
