import {
  type Action,
  AdaptiveCard,
  ExecuteAction,
  GlobalRegistry,
  type HostConfig,
  OpenUrlAction,
  SubmitAction,
  Table,
  Versions,
} from "adaptivecards";
import { FilteredChoiceSet, letAsk } from "./choiceSet";
import type { Suggest } from "./choices";
import { h } from "./dom";
import { createHostConfig } from "./hostConfig";
import { isAllowedLink } from "./links";
import { markdownToHtml } from "./markdown";

export type { Action };

export const isExecute = (action: Action) => action instanceof ExecuteAction;
export const isSubmit = (action: Action) => action instanceof SubmitAction;
export const isOpenUrl = (action: Action) => action instanceof OpenUrlAction;

const cards = new WeakMap<HTMLElement, AdaptiveCard>();
let hostConfig: HostConfig | undefined;
let headingLevel = 3;

/** Headings of cards stand below those of the page; to be said before the first card. */
export function beginHeadingsAt(level: number): void {
  headingLevel = level;
}

/** Renders an Adaptive Card; what it cannot render is said in words, with the card's own fallback text. */
export function renderCard(
  content: unknown,
  onAction: (action: Action) => void,
  suggest?: Suggest,
): HTMLElement {
  hostConfig ??= prepare();
  const card = new AdaptiveCard();
  card.hostConfig = hostConfig;
  card.onExecuteAction = onAction;
  card.parse(structuredClone(content));
  card.lang = languageOf(content);
  if (suggest) letAsk(card, suggest);
  const rendered = card.render();
  if (!rendered?.hasChildNodes()) return h("p", { class: "no-card" }, fallbackText(content));
  secureLinks(rendered);
  nameChoices(rendered);
  const shown = h("div", { class: isFullWidth(content) ? "card card-full" : "card" }, rendered);
  cards.set(shown, card);
  return shown;
}

/** What is typed into a rendered card, by the names of its inputs. */
export function valuesIn(shown: HTMLElement): Record<string, string> {
  const inputs = cards.get(shown)?.getAllInputs() ?? [];
  return Object.fromEntries(inputs.flatMap(({ id, value }) => (id ? [[id, value ?? ""]] : [])));
}

/** The library forgets the language of every second card that it reads. */
function languageOf(content: unknown): string | undefined {
  const language = (content as { lang?: unknown } | null)?.lang;
  return typeof language === "string" ? language : undefined;
}

export function isFullWidth(content: unknown): boolean {
  const width = (content as { msteams?: { width?: unknown } } | null)?.msteams?.width;
  return typeof width === "string" && width.toLowerCase() === "full";
}

/** The library registers Table as a side effect of its module, which the bundler leaves out. */
function prepare(): HostConfig {
  GlobalRegistry.elements.register("Table", Table, Versions.v1_5);
  GlobalRegistry.elements.register("Input.ChoiceSet", FilteredChoiceSet);
  AdaptiveCard.onProcessMarkdown = (text, result) => {
    result.outputHtml = markdownToHtml(text);
    result.didProcess = true;
  };
  return createHostConfig(headingLevel);
}

function fallbackText(content: unknown): string {
  const text = (content as { fallbackText?: unknown } | null)?.fallbackText;
  return typeof text === "string" && text !== "" ? text : "This card cannot be shown here.";
}

function secureLinks(rendered: HTMLElement): void {
  for (const anchor of rendered.querySelectorAll("a[href]")) {
    if (isAllowedLink(anchor.getAttribute("href") ?? ""))
      anchor.setAttribute("rel", "noopener noreferrer");
    else anchor.removeAttribute("href");
  }
}

/** The renderer names a group of choices by nothing when the input has a label. */
function nameChoices(rendered: HTMLElement): void {
  for (const group of rendered.querySelectorAll("[role=radiogroup]:not([aria-label])")) {
    const label = group.closest(".ac-input-container")?.querySelector("label");
    if (label?.textContent) group.setAttribute("aria-label", label.textContent);
  }
}
