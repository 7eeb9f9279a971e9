// Who may open the inspector on a page: whoever is on this very machine, and an owner who is signed in to the relay that the page is on.
// A relay elsewhere is not asked: its session is not for this page.
const kLocal = ['localhost', '127.0.0.1', '[::1]'];

export async function mayInspect(relay: string): Promise<boolean> {
  if (kLocal.includes(location.hostname)) return true;
  if (new URL(relay).origin !== location.origin) return false;
  const answer = await fetch(`${relay}/v1/me`).catch(() => undefined);
  return answer?.ok === true && (await answer.json() as { role?: unknown }).role === 'owner';
}
