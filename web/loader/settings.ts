// Where a page's settings come from: Foyer('boot', {…}), else window.foyerSettings, else the script tag's data-* attributes.
// What each means is documented where pages look: web/foyer.d.ts.

export interface Settings {
  site: string;
  relay: string;
  locale: string;
  theme?: string;
  accent?: string;
  position?: string;
  launcher?: string;
  launcherText?: string;
  renderer?: string;
  inspect?: string;
  // For the widget.
  consent?: string;
}

// Where the script came from is where everything else is: the folder of foyer.js, or the one above assets/foyer-HASH.js.
const relayOf = (script: HTMLScriptElement | null) => new URL('.', script?.src ?? location.origin).href.replace(/\/(assets\/)?$/, '');

export const readSettings = (script: HTMLScriptElement | null, given?: Partial<Settings>): Settings => ({
  site: '',
  relay: relayOf(script),
  locale: document.documentElement.lang || navigator.language,
  ...script?.dataset, ...window.foyerSettings, ...given,
});
