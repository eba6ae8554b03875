import { h } from "@tipengage/cards/dom";
import { icon } from "@tipengage/cards/icons";
import { openLink } from "@tipengage/cards/links";
import type { ComposeAnswer } from "../cards/answers";
import { previewOf, toAdaptiveCard } from "../cards/attachments";
import type { Controller } from "../controller";
import type { Attachment } from "../simulator/types";

const pause = 250;

/** A command of the message extension that finds something, as the manifest names it. */
export interface SearchCommand {
  id: string;
  title: string;
  placeholder: string;
}

export interface Search {
  element: HTMLElement;
  toggle(command: SearchCommand): void;
  close(): void;
  onToggle(listener: (open: SearchCommand | undefined) => void): void;
}

interface Outcome {
  picked(attachment: Attachment): void;
  closed(command: SearchCommand): void;
}

/** The message extension: words in, results out, one of them goes into the compose box. */
export function createSearch(controller: Controller, outcome: Outcome): Search {
  const listeners: ((open: SearchCommand | undefined) => void)[] = [];
  const results = h("ul", { class: "results", "aria-label": "Results" });
  const note = h("p", { class: "search-note", role: "status" });
  const words = h("input", {
    type: "search",
    dir: "auto",
    "aria-label": "Words to find",
    oninput: () => {
      clearTimeout(waiting);
      waiting = setTimeout(() => void run(), pause);
    },
  });
  const close = h(
    "button",
    { type: "button", class: "quiet", "aria-label": "Close search", onclick: () => leave() },
    icon("close"),
  );
  const element = h(
    "section",
    {
      id: "search",
      class: "search",
      hidden: true,
      onkeydown: walk,
    },
    h("div", { class: "search-head" }, icon("search"), words, close),
    note,
    results,
  );
  let waiting: ReturnType<typeof setTimeout> | undefined;
  let latest = 0;
  let open: SearchCommand | undefined;

  function setOpen(command: SearchCommand | undefined): void {
    clearTimeout(waiting);
    open = command;
    element.hidden = command === undefined;
    for (const listener of listeners) listener(command);
  }

  function leave(): void {
    const left = open;
    setOpen(undefined);
    if (left) outcome.closed(left);
  }

  async function run(): Promise<void> {
    if (!open) return;
    latest += 1;
    const run = latest;
    element.setAttribute("aria-busy", "true");
    const answer = await controller.search(open.id, words.value.trim());
    if (run !== latest) return;
    element.removeAttribute("aria-busy");
    if (answer) show(answer);
  }

  function show(answer: ComposeAnswer): void {
    results.replaceChildren();
    if (answer.kind === "signIn") {
      note.replaceChildren(
        h("button", { type: "button", onclick: () => openLink(answer.address) }, "Sign in"),
      );
      return;
    }
    if (answer.kind !== "results") {
      note.textContent = answer.text;
      return;
    }
    const { length } = answer.attachments;
    note.textContent =
      length === 0 ? "Nothing found." : length === 1 ? "1 result" : `${length} results`;
    results.append(...answer.attachments.map((x) => h("li", {}, resultButton(x))));
  }

  function resultButton(attachment: Attachment): HTMLElement {
    const { title, text, image } = previewOf(attachment);
    return h(
      "button",
      { type: "button", onclick: () => void pick(attachment) },
      image && h("img", { src: image, alt: "" }),
      h("span", { class: "result-title", dir: "auto" }, title),
      text !== "" && h("span", { class: "result-text", dir: "auto" }, text),
    );
  }

  async function pick(attachment: Attachment): Promise<void> {
    const { tap } = previewOf(attachment);
    const answer = tap === undefined ? undefined : await controller.pick(tap);
    const chosen = answer?.kind === "results" ? answer.attachments[0] : attachment;
    if (answer && answer.kind !== "results" && answer.kind !== "signIn") {
      note.textContent = answer.text;
      return;
    }
    if (!chosen || toAdaptiveCard(chosen) === undefined) return;
    setOpen(undefined);
    outcome.picked(chosen);
  }

  function walk(event: KeyboardEvent): void {
    if (event.key === "Escape") {
      event.preventDefault();
      leave();
      return;
    }
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (step === 0) return;
    const stops: HTMLElement[] = [words, ...results.querySelectorAll("button")];
    const at = stops.indexOf(document.activeElement as HTMLElement);
    event.preventDefault();
    stops[Math.min(Math.max(at + step, 0), stops.length - 1)]?.focus();
  }

  return {
    element,
    onToggle: (listener) => listeners.push(listener),
    close: () => setOpen(undefined),
    toggle(command) {
      if (open === command) return leave();
      setOpen(command);
      element.setAttribute("aria-label", command.title);
      words.placeholder = command.placeholder;
      words.value = "";
      note.textContent = "";
      results.replaceChildren();
      words.focus();
      void run();
    },
  };
}
