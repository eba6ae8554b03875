import type { Suggest } from "@tipengage/cards/choices";
import { h } from "@tipengage/cards/dom";
import { icon } from "@tipengage/cards/icons";
import { markdownToHtml } from "@tipengage/cards/markdown";
import { isFullWidth, renderCard } from "@tipengage/cards/renderCard";
import type { Action } from "adaptivecards";
import { isAdaptive, toAdaptiveCard } from "../cards/attachments";
import type { Attachment, ChatMessage } from "../simulator/types";
import { plainToNodes, stripTags } from "../text/plain";
import { clock } from "../text/time";
import { createAvatar } from "./avatar";
import { createMessageMenu, type MessageCommand } from "./messageMenu";
import { pretty } from "./traffic";

export interface MessageContext {
  ownCard: unknown;
  isOwn: boolean;
  botName: string;
  press(action: Action): Promise<void>;
  suggest: Suggest;
  run(command: MessageCommand): void;
}

export function createMessage(message: ChatMessage, context: MessageContext): HTMLElement {
  const { from } = message;
  const time = clock(message.timestamp);
  const bubble = h("div", { class: "bubble" }, ...content(message, context));
  const menu = message.deleted ? undefined : createMessageMenu(context.run);
  const { button, code } = activityView(message);
  const wide = cards(message, context).some(isFullWidth);
  return h(
    "article",
    {
      class: ["message", context.isOwn && "own", wide && "wide"].filter(Boolean).join(" "),
      "aria-label": `${from.name}, ${time}`,
      "data-message-id": message.id,
      "data-from": from.kind === "bot" ? "bot" : from.id,
      tabindex: -1,
    },
    createAvatar(from.id, from.name, from.kind),
    h("div", { class: "message-body" }, head(message, time, menu, button), bubble, code),
  );
}

function head(
  message: ChatMessage,
  time: string,
  ...buttons: (HTMLElement | undefined)[]
): HTMLElement {
  return h(
    "div",
    { class: "message-head" },
    h("span", { class: "author", dir: "auto" }, message.from.name),
    h("time", { datetime: message.timestamp }, time),
    message.edited && !message.deleted && h("span", { class: "mark" }, "Edited"),
    !!message.targetedTo &&
      h("span", { class: "mark private" }, icon("eye"), "Only you can see this"),
    buttons,
  );
}

function content(message: ChatMessage, context: MessageContext): (Node | undefined)[] {
  if (message.deleted) return [h("p", { class: "gone" }, "This message was deleted.")];
  const attachments = (message.attachments ?? []).filter(
    (x) => !x.contentType.toLowerCase().startsWith("text/html"),
  );
  let replaced = context.ownCard === undefined;
  const shown = attachments.map((attachment) => {
    if (replaced || !isAdaptive(attachment)) return attachmentNode(attachment, context);
    replaced = true;
    return pressableCard(context.ownCard, context);
  });
  return [textNode(message, context.botName), ...shown];
}

function cards(message: ChatMessage, context: MessageContext): unknown[] {
  return [context.ownCard ?? message.attachments?.map(toAdaptiveCard).find(Boolean)];
}

function textNode(
  { text, textFormat, from }: ChatMessage,
  botName: string,
): HTMLElement | undefined {
  if (!text) return undefined;
  const node = h("div", { class: "text", dir: "auto" });
  const format = textFormat ?? (from.kind === "bot" ? "markdown" : "plain");
  if (format === "markdown") node.innerHTML = markdownToHtml(text);
  else node.append(...plainToNodes(format === "xml" ? stripTags(text) : text, botName));
  return node;
}

function attachmentNode(attachment: Attachment, context: MessageContext): HTMLElement {
  const card = toAdaptiveCard(attachment);
  if (card) return pressableCard(card, context);
  return h("p", { class: "file" }, `Attachment: ${attachment.name ?? attachment.contentType}`);
}

function pressableCard(content: unknown, context: MessageContext): HTMLElement {
  let waiting = false;
  const card = renderCard(
    content,
    async (action) => {
      if (waiting) return;
      waiting = true;
      card.setAttribute("aria-busy", "true");
      try {
        await context.press(action);
      } finally {
        waiting = false;
        card.removeAttribute("aria-busy");
      }
    },
    context.suggest,
  );
  return card;
}

function activityView(message: ChatMessage): { button?: HTMLElement; code?: HTMLElement } {
  if (!message.activity?.raw) return {};
  const code = h("pre", {
    class: "activity",
    tabindex: 0,
    role: "group",
    "aria-label": "Activity",
    hidden: true,
  });
  const button = h(
    "button",
    {
      type: "button",
      class: "quiet show-activity",
      "aria-label": "Show activity",
      title: "Show activity",
      "aria-expanded": "false",
      onclick: () => {
        code.hidden = !code.hidden;
        code.textContent ||= pretty(message.activity?.raw);
        button.setAttribute("aria-expanded", String(!code.hidden));
      },
    },
    icon("braces"),
  );
  return { button, code };
}
