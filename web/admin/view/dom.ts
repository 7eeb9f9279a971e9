// A small virtual DOM: views return trees, and render() changes of the page what differs. Text is text: there is no way from a
// string to HTML, and none to a style attribute, which the page's policy would refuse.

type Handler = ((event: never) => void) | undefined;
type Value = string | number | boolean | undefined | Handler;
export type Attributes = Readonly<Record<string, Value>>;

export interface VNode {
  // Empty: a text node.
  readonly tag: string;
  readonly text: string;
  // Tells siblings apart that come, go and change places.
  readonly key: string | undefined;
  readonly attributes: Attributes;
  readonly children: readonly VNode[];
}
export type Child = VNode | string | number | false | undefined | readonly Child[];

const kSvg = 'http://www.w3.org/2000/svg';
const kNone: Attributes = {};
const nodes = new WeakMap<VNode, Node>();

const text_node = (text: string): VNode => ({ tag: '', text, key: undefined, attributes: kNone, children: [] });

function flatten(children: readonly Child[]): VNode[] {
  return children.flatMap((child): VNode[] => {
    if (child === false || child === undefined || child === '') return [];
    if (typeof child === 'string' || typeof child === 'number') return [text_node(String(child))];
    return 'tag' in child ? [child] : flatten(child);
  });
}

// Attributes that begin with "on" are event handlers; true is an empty attribute, false and undefined are none.
export function h(tag: string, attributes: Attributes & { key?: string } = kNone, ...children: Child[]): VNode {
  const { key, ...rest } = attributes;
  return { tag, text: '', key, attributes: rest, children: flatten(children) };
}

// Draws trees into `root`, each in place of the one before.
export function renderer(root: Element): (tree: VNode) => void {
  let drawn: readonly VNode[] = [];
  return (tree) => {
    const focused = document.activeElement;
    patch_children(root, drawn, [tree]);
    drawn = [tree];
    // An element that changed its place has lost the focus.
    const lost = focused !== document.activeElement && focused?.isConnected;
    if (lost && focused instanceof HTMLElement) focused.focus({ preventScroll: true });
  };
}

function create(vnode: VNode, parent: Element): Node {
  if (vnode.tag === '') return document.createTextNode(vnode.text);
  const svg = vnode.tag === 'svg' || parent.namespaceURI === kSvg;
  const element = svg ? document.createElementNS(kSvg, vnode.tag) : document.createElement(vnode.tag);
  // Children first: a <select> can have a value only once it has its options.
  patch_children(element, [], vnode.children);
  patch_attributes(element, kNone, vnode.attributes);
  return element;
}

function patch(node: Node, old: VNode, vnode: VNode): void {
  if (!(node instanceof Element)) {
    if (old.text !== vnode.text) node.nodeValue = vnode.text;
    return;
  }
  patch_children(node, old.children, vnode.children);
  patch_attributes(node, old.attributes, vnode.attributes);
}

// Old nodes are taken up again by key, or, without one, in their order by tag.
function patch_children(parent: Element, old: readonly VNode[], children: readonly VNode[]): void {
  const name = (vnode: VNode): string => `${vnode.tag} ${vnode.key ?? ''}`;
  const free = new Map<string, VNode[]>();
  for (const vnode of old) free.set(name(vnode), [...(free.get(name(vnode)) ?? []), vnode]);
  const matches = children.map((vnode) => free.get(name(vnode))?.shift());
  for (const left of free.values()) for (const vnode of left) nodes.get(vnode)?.parentNode?.removeChild(node_of(vnode));
  let next: Node | null = parent.firstChild;
  children.forEach((vnode, index) => {
    const match = matches[index];
    const node = match === undefined ? create(vnode, parent) : node_of(match);
    if (match !== undefined) patch(node, match, vnode);
    nodes.set(vnode, node);
    if (node === next) next = next.nextSibling;
    else parent.insertBefore(node, next);
  });
}

function node_of(vnode: VNode): Node {
  const node = nodes.get(vnode);
  if (node === undefined) throw new Error(`<${vnode.tag}> was never drawn`);
  return node;
}

function patch_attributes(element: Element, old: Attributes, attributes: Attributes): void {
  for (const name of Object.keys(old)) if (!(name in attributes)) set_attribute(element, name, undefined);
  for (const [name, value] of Object.entries(attributes))
    if (name === 'value' || value !== old[name]) set_attribute(element, name, value);
}

function set_attribute(element: Element, name: string, value: Value): void {
  if (name.startsWith('on')) Reflect.set(element, name, value ?? null);
  // What a person has typed since is in the property only; writing an equal value would move the caret.
  else if (name === 'value') { if (Reflect.get(element, name) !== value) Reflect.set(element, name, value ?? ''); }
  else if (value === undefined || value === false) element.removeAttribute(name);
  else element.setAttribute(name, value === true ? '' : String(value));
}
