// Fetches the widget, the module and the pack: once, all at the same time, and only when wanted.
import type { WidgetModule } from '../widget/interfaces';

// The answer of GET /v1/site; the three are paths on the relay.
interface Site {
  widget: string;
  wasm: string;
  pack: string;
}

export interface Loaded {
  widget: WidgetModule;
  module: Promise<WebAssembly.Module>;
  pack: Promise<ArrayBuffer>;
}

async function found(url: string): Promise<Response> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  return response;
}

// A relay that does not know this page's origin lets it read nothing, not even why.
async function siteOf(relay: string, key: string): Promise<Site> {
  return found(`${relay}/v1/site?site=${encodeURIComponent(key)}`).then((response) => response.json(), (error: Error) => {
    throw new Error(`is "${key}" a site's key at ${relay}, and ${location.origin} one of its origins? ${error.message}`);
  });
}

export async function load(relay: string, key: string): Promise<Loaded> {
  const site = await siteOf(relay, key);
  const module = WebAssembly.compileStreaming(found(relay + site.wasm));
  const pack = found(relay + site.pack).then((response) => response.arrayBuffer());
  // Whoever awaits them hears of a failure; while the widget's file is still on its way, nobody does yet.
  Promise.all([module, pack]).catch(() => undefined);
  return { widget: await import(relay + site.widget), module, pack };
}
