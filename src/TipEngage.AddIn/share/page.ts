import { h } from "@tipengage/cards/dom";
import { openLink } from "@tipengage/cards/links";
import { type Action, renderCard, valuesIn } from "@tipengage/cards/renderCard";
import type { Answer, Request, ShareClient } from "./client";
import { readPress } from "./press";
import { withValues } from "./typed";
import { asLanguage, languages, wordsIn } from "./words";

/** The form of an invitation: one card at a time, in the language that the person chooses. */
export function createPage(root: HTMLElement, client: ShareClient): HTMLElement {
  let language = asLanguage(root.lang);
  let last: Request = {};
  let shown: HTMLElement | undefined;
  let waiting = false;

  const select = h(
    "select",
    { id: "language", onchange: () => void changeLanguage() },
    Object.entries(languages).map(([id, name]) => h("option", { value: id, lang: id }, name)),
  );
  const label = h("label", { for: "language" });
  const status = h("p", { class: "status", role: "status" });
  const alert = h("p", { class: "alert", role: "alert" });
  const title = h("h1", { id: "title", dir: "auto" });
  const form = h("div", { class: "form", role: "group", tabindex: -1, "aria-labelledby": "title" });
  const main = h("main", {}, title, alert, form, status);
  const element = h(
    "div",
    { class: "page" },
    h(
      "header",
      {},
      h("p", { class: "name" }, h("span", { class: "brand", "aria-hidden": "true" }), "TipEngage"),
      h("div", { class: "language" }, label, select),
    ),
    main,
  );

  function speak(): void {
    const words = wordsIn(language);
    root.lang = language;
    select.value = language;
    label.textContent = words.language;
    title.textContent ||= words.title;
    document.title = title.textContent;
  }

  async function ask(request: Request): Promise<Answer | undefined> {
    if (waiting) return undefined;
    waiting = true;
    alert.textContent = "";
    status.textContent = shown ? wordsIn(language).sending : wordsIn(language).loading;
    main.setAttribute("aria-busy", "true");
    try {
      return await client.ask(request, language);
    } finally {
      waiting = false;
      status.textContent = "";
      main.removeAttribute("aria-busy");
    }
  }

  function accept(answer: Answer, request: Request, values: Record<string, string>): boolean {
    if (answer.kind !== "card") {
      const words = wordsIn(language);
      say(answer.kind === "silence" ? words.unreachable : (answer.sentence ?? words.refused));
      return false;
    }
    last = request;
    title.textContent = answer.title || wordsIn(language).title;
    speak();
    shown = renderCard(withValues(answer.card, values), press, (dataset, text) =>
      client.suggest(dataset, text, language),
    );
    form.replaceChildren(shown);
    return true;
  }

  function say(sentence: string): void {
    alert.textContent = sentence;
    alert.scrollIntoView?.({ block: "nearest" });
  }

  async function press(action: Action): Promise<void> {
    const asked = readPress(action);
    if (asked.kind === "none") return;
    if (asked.kind === "open") {
      if (!openLink(asked.address)) say(wordsIn(language).noAddress);
      return;
    }
    const answer = await ask(asked.request);
    if (answer && accept(answer, asked.request, {})) {
      title.scrollIntoView?.({ block: "end" });
      form.focus({ preventScroll: true });
    }
  }

  /** The last request asked again brings the same card in the other language, since asking twice changes nothing. */
  async function changeLanguage(): Promise<void> {
    const before = language;
    language = asLanguage(select.value);
    const values = shown ? valuesIn(shown) : {};
    const answer = await ask(last);
    if (answer && accept(answer, last, values)) return;
    language = before;
    select.value = before;
  }

  speak();
  void ask({}).then((answer) => answer && accept(answer, {}, {}));
  return element;
}
