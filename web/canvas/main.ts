// The widget's file for data-renderer="imgui": the widget, with its view in a canvas. Where that cannot be it is the widget as it is.
import type { Launch, Widget } from '../widget/interfaces';
import { start as startWidget } from '../widget/main';
import { CanvasView } from './view';

const hasWebGl = () => document.createElement('canvas').getContext('webgl2') !== null;

export async function start(launch: Launch): Promise<Widget> {
  if (!hasWebGl()) {
    console.warn('Foyer: this browser has no WebGL 2; the chat is drawn without a canvas');
    return startWidget(launch);
  }
  let view: CanvasView | undefined;
  const widget = await startWidget(launch, (...given) => (view = new CanvasView(...given)));
  return {
    // Foyer('canvas', element)
    call: (...[verb, ...values]) => (verb === 'canvas' ? use(view, values[0]) : widget.call(verb, ...values)),
    shutdown() {
      view?.remove();
      widget.shutdown();
    },
  };
}

function use(view: CanvasView | undefined, canvas: unknown): void {
  if (canvas !== undefined && !(canvas instanceof HTMLCanvasElement)) return console.error('Foyer: canvas: no <canvas> was given');
  try {
    view?.use(canvas);
  } catch (error) {
    console.error('Foyer:', error);
  }
}
