import { h } from "@tipengage/cards/dom";
import { icon } from "@tipengage/cards/icons";
import { openLink } from "@tipengage/cards/links";
import type { ComposeAnswer } from "../cards/answers";
import { previewOf, toAdaptiveCard } from "../cards/attachments";
import type { Controller } from "../controller";
import type { Attachment } from "../simulator/types";

const pause = 250;

export interface Search {
  element: HTMLElement;
  toggle(): void;
  close(): void;
  onToggle(listener: (open: boolean) => void): void;
}

interface Outcome {
  picked(attachment: Attachment): void;
  closed(): void;
}

/** The message extension: words in, results out, one of them goes into the compose box. */
export function createSearch(controller: Controller, outcome: Outcome): Search {
  const listeners: ((open: boolean) => void)[] = [];
  const results = h("ul", { class: "results", "aria-label": "Results" });
  const note = h("p", { class: "search-note", role: "status" });
  const words = h("input", {
    type: "search",
    dir: "auto",
    "aria-label": "Words to find",
    placeholder: "Find in the plan",
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
      id: "plan-search",
      class: "search",
      "aria-label": "Plan search",
      hidden: true,
      onkeydown: walk,
    },
    h("div", { class: "search-head" }, icon("search"), words, close),
    note,
    results,
  );
  let waiting: ReturnType<typeof setTimeout> | undefined;
  let latest = 0;

  function setOpen(open: boolean): void {
    clearTimeout(waiting);
    element.hidden = !open;
    for (const listener of listeners) listener(open);
  }

  function leave(): void {
    setOpen(false);
    outcome.closed();
  }

  async function run(): Promise<void> {
    latest += 1;
    const run = latest;
    element.setAttribute("aria-busy", "true");
    const answer = await controller.search(words.value.trim());
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
    setOpen(false);
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
    close: () => setOpen(false),
    toggle() {
      if (!element.hidden) return leave();
      setOpen(true);
      words.value = "";
      words.focus();
      void run();
    },
  };
}
