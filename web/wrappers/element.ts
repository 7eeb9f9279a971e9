// <foyer-chat relay="https://relay.example" site="shop"></foyer-chat>: the widget, while the element is in the page. Its events
// come from the element, as CustomEvents of the same names and details.
import { change, fixed, live, mount, userKey, type FoyerUser, type MountSettings } from './mount';

// launcherText is the attribute launcher-text, as data-launcher-text of the tag is.
const attributeOf = (setting: string) => setting.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
const settings = [...fixed, ...live];

export class FoyerChat extends HTMLElement {
  static readonly observedAttributes = settings.map(attributeOf);

  private unmount: (() => void) | undefined;
  private placed = false;
  private who: FoyerUser | undefined;

  // Who is logged in, with the hash that your server made, or what asks your server for a token.
  get user(): FoyerUser | undefined {
    return this.who;
  }

  set user(user: FoyerUser | undefined) {
    const same = userKey(user) === userKey(this.who);
    this.who = user;
    if (!same) this.begin();
  }

  connectedCallback(): void {
    this.placed = true;
    this.begin();
  }

  disconnectedCallback(): void {
    this.placed = false;
    this.end();
  }

  // An element that is in the page already when it is defined is told of all its attributes first.
  attributeChangedCallback(name: string, before: string | null, now: string | null): void {
    if (before === now) return;
    const setting = live.find((one) => one === name);
    if (setting && this.unmount && before !== null && now !== null) change(setting, now as never);
    else this.begin();
  }

  private begin(): void {
    this.end();
    const given: Partial<MountSettings> = Object.fromEntries(settings.flatMap((name) => {
      const value = this.getAttribute(attributeOf(name));
      return value === null ? [] : [[name, value]];
    }));
    if (!this.placed || !given.relay || !given.site) return;
    this.unmount = mount(given as MountSettings, (name, detail) => this.dispatchEvent(new CustomEvent(name, { detail })), this.user);
  }

  private end(): void {
    this.unmount?.();
    this.unmount = undefined;
  }
}

// The widget itself is a <foyer-widget>, which the loader draws.
export function define(name = 'foyer-chat'): void {
  if (!customElements.get(name)) customElements.define(name, FoyerChat);
}
