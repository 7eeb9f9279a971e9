// What the bundler makes of imports that are not TypeScript.

// A style sheet's minified text.
declare module '*.css' {
  const text: string;
  export default text;
}

// The name of the file with the page's half of the widget in a frame.
declare module 'foyer-embed' {
  const name: string;
  export default name;
}

// The name of the file with what only a conversation with a person needs.
declare module 'foyer-person' {
  const name: string;
  export default name;
}

// The name of the file with the second half of the client's module.
declare module 'foyer-rest' {
  const name: string;
  export default name;
}

// The names of the files with the interface's words, by language.
declare module 'foyer-words' {
  const files: Readonly<Record<string, string>>;
  export default files;
}

// The glue that Emscripten makes beside foyer.wasm.
declare module 'foyer-glue' {
  export interface Glue {
    // Replaced by a new array whenever the module's memory grows: read it anew after every call.
    readonly HEAPU8: Uint8Array;
    _foyer_abi_version(): number;
    _foyer_allocate(size: number): number;
    _foyer_free(address: number): void;
    _foyer_new(settings: number, size: number): number;
    _foyer_load_pack(handle: number, pack: number, size: number): number;
    _foyer_learn_language(handle: number, pack: number, size: number): number;
    _foyer_handle(handle: number, input: number, size: number): number;
    _foyer_poll(handle: number): number;
    _foyer_prepare(handle: number): number;
    _foyer_response_data(handle: number): number;
    _foyer_response_size(handle: number): number;
    _foyer_delete(handle: number): void;
  }
  export interface GlueOptions {
    // Called from C++ when foyer_poll has a response. The module may not be entered from within it.
    foyerWake(): void;
    instantiateWasm(
      imports: WebAssembly.Imports,
      receive: (instance: WebAssembly.Instance, module: WebAssembly.Module) => void,
    ): object;
  }
  export default function create(options: GlueOptions): Promise<Glue>;
}

// The same for foyer-imgui.wasm, which has the canvas besides.
declare module 'foyer-imgui-glue' {
  import type { Glue, GlueOptions } from 'foyer-glue';

  export interface CanvasGlue extends Glue {
    _foyer_canvas_new(): number;
    _foyer_canvas_delete(canvas: number): void;
    _foyer_canvas_show(canvas: number, view: number, size: number): number;
    _foyer_canvas_frame(canvas: number, input: number, size: number): number;
    _foyer_canvas_response_data(canvas: number): number;
    _foyer_canvas_response_size(canvas: number): number;
    _foyer_canvas_drawing(canvas: number): number;
    _foyer_canvas_forget_textures(canvas: number): void;
    _foyer_inspect_new(): number;
    _foyer_inspect_delete(inspect: number): void;
    _foyer_inspect_open(inspect: number, pack: number, size: number): number;
    _foyer_inspect_learn(inspect: number, language: number, size: number): number;
    _foyer_inspect_begin(inspect: number, locale: number, size: number): number;
    _foyer_inspect_ask(inspect: number, questions: number, size: number): number;
    _foyer_inspect_show(inspect: number, inspected: number, size: number): number;
    _foyer_inspect_tune(inspect: number, tuning: number, size: number): number;
    _foyer_inspect_frame(inspect: number, input: number, size: number): number;
    _foyer_inspect_response_data(inspect: number): number;
    _foyer_inspect_response_size(inspect: number): number;
    _foyer_inspect_drawing(inspect: number): number;
    _foyer_inspect_forget_textures(inspect: number): void;
  }
  // Called from C++ with addresses; sizes are bytes. The module may not be entered from within it.
  export interface CanvasPage {
    advance(text: number, bytes: number, face: number, em: number): number;
    draw(text: number, bytes: number, face: number, em: number, stretch: number, box: number): number;
    copy(out: number): void;
    time(at: number, out: number, bytes: number): number;
  }
  export default function create(options: GlueOptions & { foyerPage: CanvasPage }): Promise<CanvasGlue>;
}
