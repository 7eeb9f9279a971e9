// Foyer('on', name, listener). The window itself is the one who knows all listeners: each event is foyer:NAME there.

export type Listener = (detail: string) => void;

// Returns what takes the listener off again.
export function on(name: string, listener: Listener): () => void {
  const heard = (event: Event) => listener((event as CustomEvent<string>).detail);
  addEventListener(`foyer:${name}`, heard);
  return () => removeEventListener(`foyer:${name}`, heard);
}

export function emit(name: string, detail = ''): void {
  dispatchEvent(new CustomEvent(`foyer:${name}`, { detail }));
}
