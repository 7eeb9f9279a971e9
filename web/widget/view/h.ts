// Elements, made by hand: nothing here takes markup, so no text can become any.

export type Attributes = Record<string, string>;

export function h<K extends keyof HTMLElementTagNameMap>(
  tag: K, attributes: Attributes = {}, ...children: (Node | string)[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  for (const name of Object.keys(attributes)) element.setAttribute(name, attributes[name]!);
  element.append(...children);
  return element;
}

// A drawing of strokes in a 24 by 24 field, in the text's colour. Decoration: its button carries the name.
export function icon(...paths: string[]): SVGSVGElement {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('aria-hidden', 'true');
  for (const path of paths) {
    const element = document.createElementNS('http://www.w3.org/2000/svg', 'path');
    element.setAttribute('d', path);
    svg.append(element);
  }
  return svg;
}

// Sets a text only where it differs: an untouched text node keeps the reader's selection, and is not announced again.
export function setText(element: Element, text: string): void {
  if (element.textContent !== text) element.textContent = text;
}

// Hides an element of which there is nothing to say.
export function setTextOrHide(element: HTMLElement, text: string): void {
  element.hidden = text === '';
  setText(element, text);
}

export function sheet(css: string): CSSStyleSheet {
  const made = new CSSStyleSheet();
  made.replaceSync(css);
  return made;
}
