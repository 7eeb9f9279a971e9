// Foyer('inspect') and Ctrl+Alt+F: fetches the inspector, which looks itself who asks.
import type { Conversation, InspectorFile, Launch } from './interfaces';

// Opens it, or closes it again; once ended, it is gone.
export function inspector(launch: Launch, conversation: Conversation, ended: AbortSignal): () => void {
  const inspect = async () => {
    const file = launch.imgui?.inspector;
    if (!file) return console.error('Foyer: no inspector');
    await (await import(launch.relay + file) as InspectorFile).open(launch, conversation, ended);
  };
  // Before the page and the inspector, which keep to themselves what is typed in them.
  addEventListener('keydown', ({ code, ctrlKey, altKey }) => {
    if (ctrlKey && altKey && code === 'KeyF') void inspect();
  }, { capture: true, signal: ended });
  return () => void inspect();
}
