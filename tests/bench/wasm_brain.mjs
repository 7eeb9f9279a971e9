// The shipped foyer.wasm under Node, with the widget's own readers and writers: what the browser does between an event and a view.
import { Module } from '../wasm/module.mjs';
import { importTypeScript } from '../web/tools.mjs';

const { ByteReader, ByteWriter } = await importTypeScript('web/brain/bytes.ts');
const { readResponse, writeInput, writeSettings } = await importTypeScript('web/gen/client.gen.ts');

export class WasmBrain {
  static async start(pack, locale) {
    const brain = new WasmBrain();
    brain.module = await Module.load();
    const settings = new ByteWriter();
    writeSettings(settings, { site: 'bench', locale, page: 'https://shop.example/', visitor: '0'.repeat(64), storage: 'none' });
    brain.module.create(settings.take());
    brain.check(brain.module.loadPack(pack));
    return brain;
  }

  handle(event) {
    const out = new ByteWriter();
    writeInput(out, { now: Date.now(), entropy: '0'.repeat(32), event });
    this.check(this.module.handle(out.take()));
    return readResponse(new ByteReader(this.module.response()));
  }

  check(status) {
    if (status !== 0) throw new Error(this.module.response().toString());
  }
}
