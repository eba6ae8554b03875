import { h } from "@tipengage/cards/dom";
import { icon } from "@tipengage/cards/icons";
import { firstWebLink } from "@tipengage/cards/links";
import { renderCard } from "@tipengage/cards/renderCard";
import { toAdaptiveCard } from "../cards/attachments";
import type { Controller } from "../controller";
import type { Attachment } from "../simulator/types";
import { conversationOf, type Page } from "../state/page";
import { createSearch, type SearchCommand } from "./search";

const tallest = 220;

const searches: readonly SearchCommand[] = [
  { id: "searchPlan", title: "Search the plan", placeholder: "Find in the plan" },
  { id: "searchPractices", title: "Search practices", placeholder: "Find a published practice" },
];

/** Where a message is written: text, a mention of the bot, a card from the search or from a pasted link. */
export function createCompose(page: Page, controller: Controller): HTMLElement {
  let attachment: Attachment | undefined;
  let sending = false;

  const box = h("textarea", {
    id: "compose-text",
    rows: 1,
    dir: "auto",
    "aria-label": "Message",
    placeholder: "Type a message",
    oninput: () => grow(),
    onkeydown: (event: KeyboardEvent) => {
      if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
      event.preventDefault();
      void send();
    },
    onpaste: (event: ClipboardEvent) => {
      const address = firstWebLink(event.clipboardData?.getData("text/plain") ?? "");
      if (address) void unfurl(address);
    },
  });
  const mention = h("input", { type: "checkbox", id: "mention", role: "switch", checked: true });
  const mentionField = h("label", { class: "switch", for: "mention" }, mention);
  const preview = h("div", {
    class: "preview",
    role: "group",
    "aria-label": "Card to post",
    hidden: true,
  });
  const replyNote = h("div", { class: "reply-note", hidden: true });
  const search = createSearch(controller, {
    picked: attach,
    closed: (command) => searchButtons[searches.indexOf(command)]?.focus(),
  });
  const searchButtons = searches.map((command) => {
    const button = h(
      "button",
      {
        type: "button",
        class: "quiet labelled",
        "aria-expanded": "false",
        "aria-controls": "search",
        onclick: () => search.toggle(command),
      },
      icon("search"),
      h("span", {}, command.title),
    );
    search.onToggle((open) => button.setAttribute("aria-expanded", String(open === command)));
    return button;
  });
  const sendButton = h(
    "button",
    { type: "button", class: "primary send", "aria-label": "Send", onclick: () => void send() },
    icon("send"),
  );

  function grow(): void {
    box.style.blockSize = "auto";
    box.style.blockSize = `${Math.min(box.scrollHeight, tallest)}px`;
  }

  function attach(chosen: Attachment | undefined): void {
    attachment = chosen;
    preview.hidden = chosen === undefined;
    preview.replaceChildren();
    if (!chosen) return;
    const discard = h(
      "button",
      {
        type: "button",
        class: "quiet",
        "aria-label": "Remove the card",
        onclick: () => {
          attach(undefined);
          box.focus();
        },
      },
      icon("close"),
    );
    const card = renderCard(toAdaptiveCard(chosen) ?? {}, () => undefined);
    card.inert = true;
    preview.append(card, discard);
    box.focus();
  }

  async function unfurl(address: string): Promise<void> {
    const answer = await controller.unfurl(address);
    const found = answer?.kind === "results" ? answer.attachments[0] : undefined;
    if (found) attach(found);
  }

  async function send(): Promise<void> {
    const text = box.value.trim();
    const says = text !== "" || attachment || (!mentionField.hidden && mention.checked);
    if (sending || !says) return;
    sending = true;
    const { conversationId } = page.now;
    const card = attachment;
    box.value = "";
    attach(undefined);
    grow();
    let done = false;
    try {
      done = card
        ? await controller.insert(card, text)
        : await controller.send(text, mention.checked);
    } finally {
      sending = false;
      if (!done) restore(text, conversationId === page.now.conversationId ? card : undefined);
      if (isHere()) box.focus();
    }
  }

  /** Whether nobody went on to something else while the message was under way. */
  function isHere(): boolean {
    const { activeElement } = document;
    return activeElement === document.body || compose.contains(activeElement);
  }

  /** What was typed meanwhile stays, below what could not be sent. */
  function restore(text: string, card: Attachment | undefined): void {
    box.value = [text, box.value].filter((x) => x !== "").join("\n");
    if (card && !attachment) attach(card);
    grow();
  }

  function showReply(threadId: string | undefined): void {
    const isPost = threadId === undefined && conversationOf(page.now)?.kind === "channel";
    box.placeholder = isPost ? "Start a post" : threadId ? "Reply" : "Type a message";
    replyNote.hidden = threadId === undefined;
    if (threadId === undefined) return;
    const post = page.now.messages.find((x) => x.id === threadId);
    const stop = h(
      "button",
      {
        type: "button",
        class: "quiet",
        "aria-label": "Start a new post instead",
        onclick: () => controller.replyTo(undefined),
      },
      icon("close"),
    );
    const whom = h("span", {}, `Replying to ${post?.from.name ?? "a post"}`);
    replyNote.replaceChildren(icon("reply"), whom, stop);
    box.focus();
  }

  mentionField.append(h("span", {}, `Mention ${page.now.simulator.bot.name}`));
  page.watch(
    (x) => `${x.personaId} ${x.conversationId}`,
    () => {
      const kind = conversationOf(page.now)?.kind;
      mentionField.hidden = kind === "personal" || kind === undefined;
      showReply(page.now.replyTo);
      attach(undefined);
      search.close();
    },
  );
  page.watch((x) => x.replyTo, showReply);
  const compose = h(
    "div",
    { class: "compose" },
    search.element,
    replyNote,
    preview,
    h("div", { class: "compose-box" }, box, sendButton),
    h(
      "div",
      { class: "compose-tools" },
      h("div", { class: "searches" }, searchButtons),
      mentionField,
    ),
  );
  return compose;
}
