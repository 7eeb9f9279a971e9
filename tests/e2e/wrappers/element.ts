import { define } from '../../../web/wrappers/element';
import { heard, page } from './page';

define();
const chat = document.createElement('foyer-chat');
chat.setAttribute('relay', location.origin);
chat.setAttribute('site', 'demo');
chat.setAttribute('locale', 'en');
chat.setAttribute('launcher-text', 'Ask us');
for (const name of ['ready', 'open', 'close', 'answer'] as const) {
  chat.addEventListener(name, (event) => heard(name, (event as CustomEvent<string>).detail));
}
Object.assign(page, {
  show: (yes: boolean) => (yes ? document.getElementById('root')!.append(chat) : chat.remove()),
  ask: (text: string) => window.Foyer!('ask', text),
});
page.show(true);
