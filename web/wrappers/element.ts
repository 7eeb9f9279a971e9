// <foyer-chat relay="https://relay.example" site="shop"></foyer-chat>: the widget, while the element is in the page. Its events
// come from the element, as CustomEvents of the same names and details.
import { change, live, mount, type FoyerUser, type MountSettings } from './mount';

// Attributes and the settings that they are.
const kSettings = {
  relay: 'relay', site: 'site', locale: 'locale', theme: 'theme', accent: 'accent', position: 'position', consent: 'consent',
  launcher: 'launcher', 'launcher-text': 'launcherText',
} as const;

export class FoyerChat extends HTMLElement {
  static readonly observedAttributes = ['relay', 'site', ...live];

  private unmount: (() => void) | undefined;

  // Who is logged in, with the hash that your server made, or what asks your server for a token. To be set before the element is
  // put into the page.
  user: FoyerUser | undefined;

  connectedCallback(): void {
    const given = Object.entries(kSettings).flatMap(([name, setting]) => (this.hasAttribute(name) ? [[setting, this.getAttribute(name)]] : []));
    const settings = Object.fromEntries(given) as MountSettings;
    if (!settings.relay || !settings.site) return;
    this.unmount = mount(settings, (name, detail) => this.dispatchEvent(new CustomEvent(name, { detail })), this.user);
  }

  disconnectedCallback(): void {
    this.unmount?.();
    this.unmount = undefined;
  }

  attributeChangedCallback(name: string, _before: string | null, now: string | null): void {
    if (!this.isConnected) return;
    const setting = live.find((one) => one === name);
    if (setting && this.unmount && now !== null) return change(setting, now as never);
    this.disconnectedCallback();
    this.connectedCallback();
  }
}

// The widget itself is a <foyer-widget>, which the loader draws.
export function define(name = 'foyer-chat'): void {
  if (!customElements.get(name)) customElements.define(name, FoyerChat);
}
