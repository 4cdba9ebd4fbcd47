/** The element of a page by its id. */
export function element<T extends HTMLElement>(id: string, type: { new (): T }): T {
  const found = document.getElementById(id);
  if (!(found instanceof type)) throw new Error(`no #${id}`);
  return found;
}

/** An element with a text in it. */
export function node(name: string, text: string): HTMLElement {
  const made = document.createElement(name);
  made.textContent = text;
  return made;
}

/** Puts children in the place of those before, also where `replaceChildren` is not known yet. */
export function fill(parent: HTMLElement, ...children: (Node | string)[]): void {
  parent.textContent = '';
  parent.append(...children);
}
