// The inspector (web/inspect) in the page's place for it: a file of its own, fetched when its page is opened.
import type { TestQuestion } from '../gen/canvas.gen';
import type { Files, Screen } from '../inspect/main';
import type { ScreenHost } from '../inspect/screen';
import type { Tuning } from './interfaces';

export interface InspectorHost {
  // Resolves once it is shown; false: this relay has none, or another site has been chosen meanwhile. tried: called with what the
  // sliders say, after each frame.
  show(site: string, locale: string, tried: (tuning: Tuning) => void): Promise<boolean>;
  // Moves the sliders.
  tune(tuning: Tuning): void;
  ask(questions: TestQuestion[]): void;
  hide(): void;
}

interface InspectorFile { mount(place: HTMLElement, files: Files, host: ScreenHost): Promise<Screen> }
// What GET /v1/site says, as far as it is needed here.
interface SiteFiles { pack: string; languages: Record<string, string>; imgui?: { inspector?: string; wasm: string } }

// As --accent has it.
const kAccent = 0x1f6b58;

const address = (path: string): string => new URL(`.${path}`, location.href).href;

const look = () => ({ dark: matchMedia('(prefers-color-scheme:dark)').matches, accent: kAccent, radius: 12 });

export function inspector_host(): InspectorHost {
  let screen: Screen | undefined;
  let turn = 0;
  const hide = (): void => {
    ++turn;
    screen?.remove();
    screen = undefined;
  };
  const show: InspectorHost['show'] = async (site, locale, tried) => {
    hide();
    const mine = turn;
    const { imgui, pack, languages } = await (await fetch(address(`/v1/site?site=${encodeURIComponent(site)}`))).json() as SiteFiles;
    if (imgui?.inspector === undefined) return false;
    const file = await import(address(imgui.inspector)) as InspectorFile;
    const place = document.querySelector<HTMLElement>('.tuning-screen');
    if (place === null || mine !== turn) return false;
    const files = { wasm: address(imgui.wasm), pack: address(pack), languages: Object.values(languages).map(address), locale };
    const drawn = ({ threshold, margin, blend }: Tuning): void => { if (mine === turn) tried({ threshold, margin, blend }); };
    const shown = await file.mount(place, files, { look, drawn });
    if (mine !== turn) {
      shown.remove();
      return false;
    }
    screen = shown;
    return true;
  };
  return { show, hide, tune: (tuning) => screen?.tune(tuning), ask: (questions) => screen?.ask(questions) };
}
