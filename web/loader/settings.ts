// Where a page's settings come from: Foyer('boot', {…}), else window.foyerSettings, else the script tag's data-* attributes.

export interface Settings {
  site: string;
  // The relay's origin; the script's own unless said otherwise.
  relay: string;
  locale: string;
  theme: string;
  // Any CSS colour; empty: Foyer's own.
  accent: string;
  // Which corner at the bottom: 'end' is right where text runs from left to right.
  position: string;
  // 'none', 'session' or 'full': what of the conversation may be kept in the visitor's browser.
  consent: string;
}

export const readSettings = (script: HTMLScriptElement | null, given?: Partial<Settings>): Settings => ({
  site: '',
  relay: new URL(script?.src ?? location.href).origin,
  locale: document.documentElement.lang || navigator.language,
  theme: 'auto',
  accent: '',
  position: 'end',
  consent: 'full',
  ...script?.dataset, ...window.foyerSettings, ...given,
});
