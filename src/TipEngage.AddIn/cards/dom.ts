type Value = string | number | boolean | undefined | ((event: never) => void);
type Child = Node | string | undefined | false;

/** Makes an element; a function is a listener, `true` an empty attribute, text stays text. */
export function h<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Record<string, Value> = {},
  ...children: (Child | readonly Child[])[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined || value === false) continue;
    if (typeof value === "function")
      element.addEventListener(name.replace(/^on/, ""), value as EventListener);
    else element.setAttribute(name, value === true ? "" : String(value));
  }
  element.append(...children.flat().filter((x) => x !== undefined && x !== false));
  return element;
}

/** Makes `nodes` the children of `parent` without touching those that are already in place. */
export function reconcile(parent: Element, nodes: readonly Node[]): void {
  const wanted = new Set(nodes);
  for (const child of [...parent.childNodes]) if (!wanted.has(child)) child.remove();
  nodes.forEach((node, at) => {
    const present = parent.childNodes[at];
    if (present !== node) parent.insertBefore(node, present ?? null);
  });
}
