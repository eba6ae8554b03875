import { h } from "@tipengage/cards/dom";
import { type IconName, icon } from "@tipengage/cards/icons";
import type { Controller } from "../controller";
import type { Conversation } from "../simulator/types";
import { conversationsOf, type Page, titleOf } from "../state/page";
import { longDate } from "../text/time";
import { createAvatar } from "./avatar";
import { createThemeSelect, type Theme } from "./theme";

/** The list of what the persona is in: chats first, then each team with its channels. */
export function createRail(page: Page, controller: Controller, theme: Theme): HTMLElement {
  const lists = h("nav", { class: "rail-lists", "aria-label": "Conversations" });

  function fill(): void {
    const { simulator, personaId } = page.now;
    const own = conversationsOf(simulator, personaId);
    const chats = own.filter((x) => x.kind !== "channel");
    const teams = Map.groupBy(
      own.filter((x) => x.kind === "channel"),
      (x) => x.teamName ?? "Team",
    );
    lists.replaceChildren(
      ...(chats.length > 0 ? section("Chats", chats) : []),
      ...[...teams].flatMap(([team, channels]) => section(team, channels)),
    );
  }

  function section(name: string, conversations: Conversation[]): HTMLElement[] {
    const items = conversations.map((x) => h("li", {}, button(x)));
    return [h("h2", { dir: "auto" }, name), h("ul", {}, items)];
  }

  function button(conversation: Conversation): HTMLElement {
    const { now } = page;
    const current = conversation.id === now.conversationId;
    const unread = now.unread.has(conversation.id);
    const notes = [
      conversation.channelType === "private" && "Private channel",
      conversation.channelType === "shared" && "Shared channel",
      unread && "New messages",
    ].filter(Boolean);
    return h(
      "button",
      {
        type: "button",
        class: unread ? "place unread" : "place",
        "aria-current": current ? "page" : undefined,
        "aria-description": notes.join(", ") || undefined,
        onclick: () => void controller.selectConversation(conversation.id),
      },
      picture(conversation),
      h("span", { class: "place-title", dir: "auto" }, titleOf(page.now.simulator, conversation)),
    );
  }

  function picture(conversation: Conversation): Node {
    const { bot } = page.now.simulator;
    return conversation.kind === "personal"
      ? createAvatar(bot.id, bot.name, "bot")
      : h("span", { class: "place-icon", "aria-hidden": "true" }, icon(iconOf(conversation)));
  }

  for (const part of ["simulator", "personaId", "conversationId", "unread"] as const)
    page.watch((x) => x[part], fill);
  const date = h("p", { class: "as-of" });
  page.watch(
    (x) => x.simulator.asOf,
    (asOf) => {
      date.textContent = asOf ? `Plan questions as of ${longDate(asOf)}` : "";
    },
  );
  return h("div", { class: "rail" }, lists, h("footer", {}, date, createThemeSelect(theme)));
}

function iconOf(conversation: Conversation): IconName {
  if (conversation.kind === "groupChat") return "people";
  return conversation.channelType === "private" ? "lock" : "hash";
}
