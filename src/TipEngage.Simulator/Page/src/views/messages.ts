import { h, reconcile } from "@tipengage/cards/dom";
import { icon } from "@tipengage/cards/icons";
import { toAdaptiveCard } from "../cards/attachments";
import { createRefreshGate, refreshActionFor } from "../cards/refresh";
import type { Controller } from "../controller";
import type { ChatMessage } from "../simulator/types";
import { suggestionsOf, threadsOf, visibleTo } from "../state/messages";
import { conversationOf, ownCardKey, type Page, type PageState, personaOf } from "../state/page";
import { createMessage } from "./message";

const openers = ["help", "items", "item 4b", "due 2018"];

/** What the card's author gave an id; the renderer makes up ids of its own. */
const part = "[id]:not([id^='__ac-'])";

/** The messages of the open conversation; in a channel, posts with their answers. */
export function createMessages(page: Page, controller: Controller): HTMLElement {
  const list = h("div", {
    class: "messages",
    role: "log",
    "aria-label": "Messages",
    "aria-live": "polite",
    tabindex: 0,
  });
  const typing = h("p", { class: "typing" });
  const known = new Map<string, { signature: string; node: HTMLElement }>();
  const threads = new Map<string, { section: HTMLElement; answers: HTMLElement }>();
  const pressed = new Set<string>();
  const mayRefresh = createRefreshGate(() => performance.now());
  let place = "";
  let answer: HTMLElement | undefined;

  function fill(state: PageState): void {
    const nextPlace = `${state.personaId} ${state.conversationId}`;
    if (place !== nextPlace) {
      known.clear();
      threads.clear();
    }
    const low = list.scrollHeight - list.scrollTop - list.clientHeight < 120;
    const before = known.size;
    const messages = visibleTo(state.messages, state.personaId);
    const isChannel = conversationOf(state)?.kind === "channel";
    const nodes = isChannel
      ? threadsOf(messages).map((x) => threadNode(x.id, x.messages))
      : messages.map(messageNode);
    list.classList.toggle("posts", isChannel);
    reconcile(list, nodes.length > 0 ? [...nodes, ...suggestions(messages.at(-1))] : [welcome()]);
    const hasNews = known.size > before;
    if (answer) toBeginning(answer);
    else if (low || place !== nextPlace || (hasNews && isOwn(messages.at(-1)))) toEnd();
    answer = undefined;
    place = nextPlace;
  }

  function isOwn(message: ChatMessage | undefined): boolean {
    return message?.from.id === page.now.personaId;
  }

  function toEnd(): void {
    requestAnimationFrame(() => {
      list.scrollTop = list.scrollHeight;
    });
  }

  function toBeginning(node: HTMLElement): void {
    requestAnimationFrame(() => {
      const [view, shown] = [list.getBoundingClientRect(), node.getBoundingClientRect()];
      if (shown.top < view.top || shown.bottom > view.bottom)
        list.scrollTop += shown.top - view.top;
    });
  }

  function messageNode(message: ChatMessage): HTMLElement {
    const ownCard = page.now.ownCards.get(ownCardKey(page.now.personaId, message.id));
    const { activity: _, ...shown } = message;
    const signature = JSON.stringify([shown, ownCard]);
    const old = known.get(message.id);
    if (old?.signature === signature) return old.node;
    const node = createMessage(message, {
      ownCard,
      isOwn: isOwn(message),
      botName: page.now.simulator.bot.name,
      press: (action) => {
        pressed.add(message.id);
        return controller.press(message.id, action);
      },
      suggest: controller.suggest,
      run: ({ id }) => void controller.runOnMessage(id, message.id),
    });
    known.set(message.id, { signature, node });
    const focused = document.activeElement;
    if (old?.node.contains(focused)) keepFocus(focused, old.node, node, pressed.has(message.id));
    pressed.delete(message.id);
    refreshWhereAsked(message, ownCard);
    return node;
  }

  /** An answer to a press that has other parts begins at its top; a card that came by itself leaves a person where they were. */
  function keepFocus(
    focused: Element | null,
    before: HTMLElement,
    now: HTMLElement,
    isAnswer: boolean,
  ): void {
    const asksElse = isAnswer && partsOf(before) !== partsOf(now);
    const same = focused && !asksElse ? sameControl(focused, before, now) : undefined;
    if (!same) answer = now;
    queueMicrotask(() => (same ?? now).focus({ preventScroll: !same }));
  }

  function sameControl(
    control: Element,
    before: HTMLElement,
    now: HTMLElement,
  ): HTMLElement | undefined {
    const alike = [...now.querySelectorAll<HTMLElement>(control.tagName)];
    return alike.find(
      (x) => partOf(x, now) === partOf(control, before) && x.textContent === control.textContent,
    );
  }

  /** The part of a card that a control is in; what the page around the card calls its own is none. */
  function partOf(control: Element, card: HTMLElement): string | undefined {
    const found = control.closest(part);
    return found && card.contains(found) ? found.id : undefined;
  }

  function partsOf(card: HTMLElement): string {
    return [...card.querySelectorAll(part)].map(({ id }) => id).join();
  }

  function refreshWhereAsked(message: ChatMessage, ownCard: unknown): void {
    const persona = personaOf(page.now);
    if (!persona || message.deleted || message.from.kind !== "bot") return;
    const card = ownCard ?? message.attachments?.map(toAdaptiveCard).find(Boolean);
    const action = refreshActionFor(card, persona.mri);
    if (action && mayRefresh(ownCardKey(persona.id, message.id)))
      void controller.refresh(message.id, action);
  }

  function threadNode(id: string, messages: ChatMessage[]): HTMLElement {
    const thread = threads.get(id) ?? createThread(id, messages[0]?.from.name ?? "");
    threads.set(id, thread);
    reconcile(thread.answers, messages.map(messageNode));
    return thread.section;
  }

  function createThread(id: string, author: string) {
    const answers = h("div", { class: "thread-messages" });
    const reply = h(
      "button",
      { type: "button", class: "reply", onclick: () => controller.replyTo(id) },
      icon("reply"),
      "Reply",
    );
    const section = h(
      "div",
      { class: "thread", role: "group", "aria-label": `Post by ${author}`, "data-thread-id": id },
      answers,
      reply,
    );
    return { section, answers };
  }

  function suggestions(last: ChatMessage | undefined): HTMLElement[] {
    const actions = last ? suggestionsOf(last) : [];
    if (actions.length === 0) return [];
    const buttons = actions.map((x) =>
      sayButton(x.title, typeof x.value === "string" ? x.value : x.title),
    );
    return [
      h("div", { class: "suggestions", role: "group", "aria-label": "Suggestions" }, buttons),
    ];
  }

  function welcome(): HTMLElement {
    const { bot } = page.now.simulator;
    const installed = conversationOf(page.now)?.installed ?? false;
    const text = installed
      ? `No messages yet. Ask ${bot.name} something:`
      : `${bot.name} is not installed here.`;
    const buttons = installed ? openers.map((x) => sayButton(x, x)) : [];
    return h(
      "div",
      { class: "welcome" },
      h("p", {}, text),
      h("div", { class: "suggestions" }, buttons),
    );
  }

  function sayButton(title: string, text: string): HTMLElement {
    const attributes = {
      type: "button",
      class: "pill",
      onclick: () => void controller.send(text, true),
    };
    return h("button", attributes, title);
  }

  for (const part of ["messages", "ownCards", "conversationId", "personaId", "simulator"] as const)
    page.watch(
      (x) => x[part],
      () => fill(page.now),
    );
  page.watch(
    (x) => x.typing,
    (isTyping) => {
      typing.textContent = isTyping ? `${page.now.simulator.bot.name} is typing` : "";
    },
  );
  return h("div", { class: "messages-area" }, list, typing);
}
