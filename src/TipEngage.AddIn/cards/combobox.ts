import { type Choice, filterChoices, namedBy } from "./choices";
import { h } from "./dom";
import { icon } from "./icons";
import { createListbox } from "./listbox";
import { type CardWords, fill } from "./words";

const most = 15;
const pause = 200;

export interface ComboboxOptions {
  choices: readonly Choice[];
  values: readonly string[];
  isMulti: boolean;
  isRequired: boolean;
  placeholder?: string;
  words: CardWords;
  ask?: (queryText: string) => Promise<Choice[]>;
  changed(): void;
}

export type Combobox = ReturnType<typeof createCombobox>;

/** A text box that searches a list of choices, and keeps one of them or several: the ARIA combobox with a listbox. */
export function createCombobox(options: ComboboxOptions) {
  const { words, isMulti, ask } = options;
  const titles = new Map(options.choices.map((x) => [x.value, x.title]));
  const listbox = createListbox(words.list, isMulti, pick);
  const input = h("input", {
    type: "text",
    role: "combobox",
    dir: "auto",
    autocomplete: "off",
    spellcheck: "false",
    placeholder: options.placeholder,
    "aria-autocomplete": "list",
    "aria-expanded": "false",
    "aria-controls": listbox.element.id,
    "aria-required": options.isRequired ? "true" : undefined,
    oninput: () => typed(),
    onclick: () => open(),
    onkeydown: (event: KeyboardEvent) => press(event),
    onblur: () => leave(),
  });
  const button = h(
    "button",
    {
      type: "button",
      class: "combo-open",
      tabindex: -1,
      "aria-label": words.open,
      onmousedown: (event: Event) => event.preventDefault(),
      onclick: () => {
        input.focus();
        if (listbox.isOpen) close();
        else open();
      },
    },
    icon("down"),
  );
  const chips = h("ul", { class: "combo-chips", hidden: true });
  const note = h("p", { class: "combo-note", role: "status" });
  const element = h(
    "div",
    { class: "combo" },
    chips,
    h("div", { class: "combo-field" }, input, button, listbox.element),
    note,
  );
  let chosen = [...options.values];
  let pending = false;
  let latest = 0;
  let waiting: ReturnType<typeof setTimeout> | undefined;

  const titleOf = (value: string) => titles.get(value) ?? value;

  function typed(): void {
    pending = input.value.trim() !== "";
    note.textContent = "";
    if (!isMulti && chosen.length > 0) choose([]);
    search(pause);
  }

  function open(): void {
    if (!listbox.isOpen) search(0);
  }

  function close(): void {
    clearTimeout(waiting);
    latest += 1;
    listbox.close();
    note.textContent = "";
    reflect();
  }

  function search(delay: number): void {
    clearTimeout(waiting);
    latest += 1;
    const text = pending ? input.value.trim() : "";
    const run = latest;
    if (!ask) show(filterChoices(options.choices, text), text);
    else if (text === "" && options.choices.length > 0) show(options.choices, text);
    else waiting = setTimeout(() => void askFor(text, run, ask), delay);
  }

  async function askFor(
    text: string,
    run: number,
    question: NonNullable<typeof ask>,
  ): Promise<void> {
    note.textContent = words.searching;
    const found = await question(text).catch(() => undefined);
    if (run !== latest) return;
    show(found ?? filterChoices(options.choices, text), text);
    if (!found) note.textContent = words.failed;
  }

  function show(found: readonly Choice[], text: string): void {
    const shown = ask ? found.slice(0, most) : found;
    for (const choice of shown) titles.set(choice.value, choice.title);
    listbox.show(shown, chosen);
    if (text !== "" && shown.length > 0) listbox.move(0);
    note.textContent = shown.length === 0 ? words.none : fill(words.count, shown.length);
    reflect();
  }

  function reflect(): void {
    input.setAttribute("aria-expanded", String(listbox.isOpen));
    const { active } = listbox;
    if (active) input.setAttribute("aria-activedescendant", active.id);
    else input.removeAttribute("aria-activedescendant");
  }

  function pick({ value }: Choice): void {
    const has = chosen.includes(value);
    pending = false;
    choose(!isMulti ? [value] : has ? chosen.filter((x) => x !== value) : [...chosen, value]);
    input.value = isMulti ? "" : titleOf(value);
    close();
    if (has && isMulti) note.textContent = fill(words.removed, titleOf(value));
  }

  function choose(values: string[]): void {
    chosen = values;
    if (isMulti) showChips();
    options.changed();
  }

  function showChips(): void {
    chips.hidden = chosen.length === 0;
    chips.replaceChildren(...chosen.map(chip));
  }

  function chip(value: string): HTMLElement {
    const remove = h(
      "button",
      {
        type: "button",
        "aria-label": fill(words.remove, titleOf(value)),
        onclick: () => {
          discard(value);
          input.focus();
        },
      },
      icon("close"),
    );
    return h("li", {}, h("span", { dir: "auto" }, titleOf(value)), remove);
  }

  function discard(value: string): void {
    choose(chosen.filter((x) => x !== value));
    note.textContent = fill(words.removed, titleOf(value));
  }

  function press(event: KeyboardEvent): void {
    if (event.isComposing) return;
    const handled = handle(event);
    if (!handled) return;
    event.preventDefault();
    event.stopPropagation();
  }

  function handle({ key, altKey }: KeyboardEvent): boolean {
    const { isOpen } = listbox;
    const last = chosen.at(-1);
    switch (key) {
      case "ArrowDown":
      case "ArrowUp":
        if (isOpen && altKey && key === "ArrowUp") close();
        else if (!isOpen) open();
        else if (!altKey) listbox.step(key === "ArrowDown" ? 1 : -1);
        reflect();
        return true;
      case "Enter":
        if (isOpen) listbox.pickActive();
        return true;
      case "Escape":
        if (!isOpen && !pending) return false;
        if (!isOpen) restore();
        close();
        return true;
      case "Backspace":
        if (!isMulti || input.value !== "" || last === undefined) return false;
        discard(last);
        return true;
      default:
        return false;
    }
  }

  function restore(): void {
    pending = false;
    input.value = isMulti || chosen[0] === undefined ? "" : titleOf(chosen[0]);
  }

  /** A text that means one choice takes it; any other is said to mean none, and goes. */
  function leave(): void {
    const text = input.value.trim();
    const known = [...titles].map(([value, title]) => ({ value, title }));
    const meant = pending ? (namedBy(known, text) ?? listbox.meant) : undefined;
    const isLost = pending && !meant;
    if (meant && !(isMulti && chosen.includes(meant.value))) pick(meant);
    restore();
    close();
    if (isLost) note.textContent = fill(words.notInList, text);
  }

  restore();
  if (isMulti) showChips();
  return {
    element,
    input,
    get values(): readonly string[] {
      return chosen;
    },
  };
}
