import { xmlPieces } from '../document/xml.ts';

/** An element of an XML text and where it stands. `inner` is what its tags enclose; empty for a self-closing one. */
export type Element = {
  name: string;
  attributes: string;
  start: number;
  end: number;
  inner: { start: number; end: number };
  selfClosing: boolean;
  children: Element[];
};

/** The elements of a small XML part. A sheet, which may hold a million cells, is read piece by piece instead. */
export function treeOf(xml: string): Element {
  const whole = { start: 0, end: xml.length };
  const top: Element = {
    name: '',
    attributes: '',
    ...whole,
    inner: whole,
    selfClosing: false,
    children: [],
  };
  const open = [top];
  for (const piece of xmlPieces(xml)) {
    if (piece.type === 'text') continue;
    const { start, end } = piece;
    if (piece.type === 'close') {
      const element = open.pop();
      if (!element || element === top) throw new Error('unbalanced');
      element.inner.end = start;
      element.end = end;
      continue;
    }
    const { name, attributes, selfClosing } = piece;
    const inner = { start: end, end };
    const element: Element = { name, attributes, start, end, inner, selfClosing, children: [] };
    open.at(-1)?.children.push(element);
    if (!selfClosing) open.push(element);
  }
  return top;
}

/** The first element at a path of names below an element. */
export function find(element: Element | undefined, ...path: string[]): Element | undefined {
  return path.reduce<Element | undefined>(
    (at, name) => at?.children.find((child) => child.name === name),
    element,
  );
}

/** The root element of a part. */
export function rootOf(xml: string): Element {
  const [root] = treeOf(xml).children;
  if (!root) throw new Error('no root');
  return root;
}
