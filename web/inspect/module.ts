// The inspector of foyer-imgui.wasm as a TypeScript object.
import type { CanvasGlue } from 'foyer-imgui-glue';
import { ByteReader, ByteWriter } from '../brain/bytes';
import createGlue from '../canvas/glue';
import { copyOf, type Drawing, drawingAt, lend } from '../canvas/memory';
import {
  type FrameInput, type Inspected, type InspectedTuning, type InspectorFrame, readInspectorFrame, type TestQuestion, writeFrameInput, writeInspected,
  writeInspectedTuning, writeTestQuestions,
} from '../gen/canvas.gen';

export interface Inspectable {
  // A site's pack, and what there is of language packs.
  pack: Uint8Array;
  languages: readonly Uint8Array[];
  // BCP 47: the pack's nearest is inspected.
  locale: string;
}

export class InspectorModule {
  private constructor(private readonly glue: CanvasGlue, private readonly address: number) {}

  static async start(module: WebAssembly.Module, { pack, languages, locale }: Inspectable): Promise<InspectorModule> {
    const glue = await createGlue({
      foyerWake() {},
      instantiateWasm(imports, receive) {
        void WebAssembly.instantiate(module, imports).then((instance) => receive(instance, module));
        return {};
      },
    });
    const made = new InspectorModule(glue, glue._foyer_inspect_new());
    made.give(pack, glue._foyer_inspect_open);
    for (const language of languages) made.give(language, glue._foyer_inspect_learn);
    made.give(new TextEncoder().encode(locale), glue._foyer_inspect_begin);
    return made;
  }

  ask(questions: TestQuestion[]): void {
    const out = new ByteWriter();
    writeTestQuestions(out, { questions });
    this.give(out.take(), this.glue._foyer_inspect_ask);
  }

  show(inspected: Inspected): void {
    const out = new ByteWriter();
    writeInspected(out, inspected);
    this.give(out.take(), this.glue._foyer_inspect_show);
  }

  tune(tuning: InspectedTuning): void {
    const out = new ByteWriter();
    writeInspectedTuning(out, tuning);
    this.give(out.take(), this.glue._foyer_inspect_tune);
  }

  frame(input: FrameInput): InspectorFrame {
    const out = new ByteWriter();
    writeFrameInput(out, input);
    this.give(out.take(), this.glue._foyer_inspect_frame);
    return readInspectorFrame(new ByteReader(this.response()));
  }

  // Of the last frame.
  get drawing(): Drawing {
    return drawingAt(this.glue, this.glue._foyer_inspect_drawing(this.address));
  }

  get memoryBytes(): number {
    return this.glue.HEAPU8.length;
  }

  forgetTextures(): void {
    this.glue._foyer_inspect_forget_textures(this.address);
  }

  delete(): void {
    this.glue._foyer_inspect_delete(this.address);
  }

  private give(bytes: Uint8Array, call: (inspect: number, at: number, size: number) => number): void {
    if (lend(this.glue, bytes, (at, size) => call(this.address, at, size)) === 0) return;
    throw new Error(new TextDecoder().decode(this.response()) || 'what the inspector was given is malformed');
  }

  private response(): Uint8Array {
    const { glue, address } = this;
    return copyOf(glue, glue._foyer_inspect_response_data(address), glue._foyer_inspect_response_size(address));
  }
}
