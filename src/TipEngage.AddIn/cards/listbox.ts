import type { Choice } from "./choices";
import { h } from "./dom";

let made = 0;

/** The list of choices that a combobox opens; its options never take the focus. */
export function createListbox(name: string, isMulti: boolean, pick: (choice: Choice) => void) {
  made += 1;
  const id = `choices-${made}`;
  const element = h("ul", {
    id,
    class: "combo-list",
    role: "listbox",
    "aria-label": name,
    hidden: true,
    "aria-multiselectable": isMulti ? "true" : undefined,
    onmousedown: (event: Event) => event.preventDefault(),
  });
  let shown: readonly Choice[] = [];
  let at = -1;
  let hasMoved = false;

  function option(choice: Choice, index: number, chosen: readonly string[]): HTMLElement {
    return h(
      "li",
      {
        id: `${id}-${index}`,
        role: "option",
        dir: "auto",
        "aria-selected": String(chosen.includes(choice.value)),
        onclick: () => pick(choice),
      },
      choice.title,
    );
  }

  function move(next: number): void {
    element.children[at]?.classList.remove("active");
    at = next;
    const active = element.children[at];
    active?.classList.add("active");
    active?.scrollIntoView?.({ block: "nearest" });
  }

  function close(): void {
    move(-1);
    element.hidden = true;
    element.replaceChildren();
    shown = [];
    hasMoved = false;
  }

  return {
    element,
    move,
    close,
    get isOpen() {
      return !element.hidden;
    },
    get active() {
      return element.children[at];
    },
    /** The choice that a person who leaves now has in mind: the one they went to, or the only one. */
    get meant() {
      return hasMoved ? shown[at] : shown.length === 1 ? shown[0] : undefined;
    },
    show(choices: readonly Choice[], chosen: readonly string[]) {
      shown = choices;
      at = -1;
      hasMoved = false;
      element.replaceChildren(...choices.map((choice, index) => option(choice, index, chosen)));
      element.hidden = choices.length === 0;
      element.scrollIntoView?.({ block: "nearest" });
    },
    step(by: 1 | -1) {
      if (shown.length === 0) return;
      hasMoved = true;
      move(at < 0 && by < 0 ? shown.length - 1 : (at + by + shown.length) % shown.length);
    },
    pickActive() {
      const choice = shown[at];
      if (choice) pick(choice);
    },
  };
}
