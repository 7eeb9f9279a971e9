// Fetches the widget, the module and the pack: once, all at the same time, and only when wanted. The bodies of the latter two are
// still on their way when it returns: the widget takes them as they come.
import type { Hours } from '../widget/hours';
import type { LanguagePaths, WidgetModule } from '../widget/interfaces';

// The answer of GET /v1/site; paths on the relay.
interface Site {
  widget: string;
  wasm: string;
  pack: string;
  languages: LanguagePaths;
  small_languages: LanguagePaths;
  hours?: Hours;
  max_file_bytes: number;
  // Of the widget in a canvas, where it was built.
  imgui?: Pick<Site, 'widget' | 'wasm'>;
}

export interface Loaded extends Omit<Site, 'widget' | 'wasm' | 'pack' | 'imgui'> {
  widget: WidgetModule;
  wasm: Response;
  pack: Response;
}

// A relay that does not know this page's origin lets it read nothing, not even why.
async function found(url: string): Promise<Response> {
  const response = await fetch(url).catch(() => undefined);
  if (response?.ok) return response;
  throw new Error(`${url}: ${response?.status ?? 'no answer'}. Is the key a site's, and ${location.origin} one of its origins?`);
}

export async function load(relay: string, key: string, renderer?: string): Promise<Loaded> {
  const site: Site = await (await found(`${relay}/v1/site?site=${encodeURIComponent(key)}`)).json();
  if (renderer === 'imgui') Object.assign(site, site.imgui ?? console.error('Foyer: no imgui'));
  const [widget, wasm, pack] = await Promise.all([
    import(relay + site.widget) as Promise<WidgetModule>,
    found(relay + site.wasm),
    found(relay + site.pack),
  ]);
  return { ...site, widget, wasm, pack };
}
