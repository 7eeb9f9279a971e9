// <Foyer relay="https://relay.example" site="shop" onEvent={(name, detail) => …} />: the widget, while the component is
// mounted.
import { useEffect, useRef } from 'react';
import { foyer, mount, type Heard, type MountSettings } from './mount';

export interface FoyerProps extends MountSettings {
  // Who is logged in, with the hash that your server made.
  user?: FoyerIdentity;
  onEvent?: Heard;
}

// The verbs, for event handlers: useFoyer()('ask', 'Where is my order?').
export const useFoyer = (): FoyerFunction => foyer;

// It draws nothing where it stands: the widget has a place of its own at the end of the page. Another site, relay or user is
// another widget; another locale or theme is the same one.
export function Foyer({ user, onEvent, ...settings }: FoyerProps): null {
  const heard = useRef(onEvent);
  heard.current = onEvent;
  const { relay, site, locale, theme } = settings;
  const who = user === undefined ? '' : JSON.stringify(user);
  useEffect(
    () => mount(settings, (name, detail) => heard.current?.(name, detail), user),
    [relay, site, who],
  );
  const mounted = useRef(false);
  useEffect(() => {
    if (mounted.current && locale !== undefined) foyer('locale', locale);
  }, [locale]);
  useEffect(() => {
    if (mounted.current && theme !== undefined) foyer('theme', theme);
    mounted.current = true;
  }, [theme]);
  return null;
}
