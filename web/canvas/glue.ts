// Stands for the module's glue in this bundle: foyer-imgui.wasm is a client, as foyer.wasm is, and calls out for letters besides.
import createGlue, { type CanvasGlue } from 'foyer-imgui-glue';
import type { GlueOptions } from 'foyer-glue';
import { Page } from './page';

let latest: CanvasGlue | undefined;

// Of the brain that was started last.
export function latestGlue(): CanvasGlue {
  if (!latest) throw new Error('no brain has been started');
  return latest;
}

export default async function create(options: GlueOptions): Promise<CanvasGlue> {
  const page = new Page();
  latest = await createGlue({ ...options, foyerPage: page });
  page.glue = latest;
  return latest;
}
