// <Foyer relay="https://relay.example" site="shop" onEvent={(name, detail) => …} />: the widget, while the component is
// mounted.
import { useEffect, useRef } from 'react';
import { change, foyer, live, mount, widgetKey, type FoyerUser, type Heard, type MountSettings } from './mount';

export interface FoyerProps extends MountSettings {
  // Who is logged in, with the hash that your server made, or what asks your server for a token.
  user?: FoyerUser;
  onEvent?: Heard;
}

// The verbs, for event handlers: useFoyer()('ask', 'Where is my order?').
export const useFoyer = (): FoyerFunction => foyer;

// It draws nothing where it stands: the widget has a place of its own at the end of the page. With another locale, theme or consent it
// is the same widget; any other prop makes another.
export function Foyer({ user, onEvent, ...settings }: FoyerProps): null {
  const heard = useRef(onEvent);
  heard.current = onEvent;
  useEffect(
    () => mount(settings, (name, detail) => heard.current?.(name, detail), user),
    [widgetKey(settings, user)],
  );
  const mounted = useRef(false);
  for (const name of live) {
    useEffect(() => {
      if (mounted.current) change(name, settings[name]);
    }, [settings[name]]);
  }
  useEffect(() => {
    mounted.current = true;
  }, []);
  return null;
}
