// <foyer-chat relay="https://relay.example" site="shop"></foyer-chat>: the widget, while the element is in the page. Its events
// come from the element, as CustomEvents of the same names and details.
import { foyer, mount, type MountSettings } from './mount';

const kSettings = ['relay', 'site', 'locale', 'theme', 'accent', 'position'] as const;

export class FoyerChat extends HTMLElement {
  static readonly observedAttributes = ['relay', 'site', 'locale', 'theme'];

  private unmount: (() => void) | undefined;

  // Who is logged in, with the hash that your server made. To be set before the element is put into the page.
  user: FoyerIdentity | undefined;

  connectedCallback(): void {
    const given = kSettings.flatMap((name) => (this.hasAttribute(name) ? [[name, this.getAttribute(name)]] : []));
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
    if (name === 'locale' && this.unmount && now !== null) return foyer('locale', now);
    if (name === 'theme' && this.unmount && now !== null) return foyer('theme', now as 'auto' | 'light' | 'dark');
    this.disconnectedCallback();
    this.connectedCallback();
  }
}

// The widget itself is a <foyer-widget>, which the loader draws.
export function define(name = 'foyer-chat'): void {
  if (!customElements.get(name)) customElements.define(name, FoyerChat);
}
