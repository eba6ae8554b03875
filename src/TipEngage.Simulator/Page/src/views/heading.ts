import { h } from "@tipengage/cards/dom";
import type { Controller } from "../controller";
import { conversationOf, type Page, titleOf } from "../state/page";

const kinds = { personal: "Personal chat", groupChat: "Group chat", channel: "Channel" } as const;

/** The title of the open conversation, who is in it, and whether the bot is installed there. */
export function createHeading(page: Page, controller: Controller): HTMLElement {
  const title = h("h2", { dir: "auto" });
  const about = h("p", {});
  const install = h("button", {
    type: "button",
    class: "secondary",
    onclick: () => void controller.toggleInstalled(),
  });
  page.watch(conversationOf, (conversation) => {
    install.hidden = conversation === undefined;
    if (!conversation) {
      title.textContent = "No conversation";
      about.textContent = "This persona is in no conversation.";
      return;
    }
    const { personas } = page.now.simulator;
    const names = personas.filter((x) => conversation.memberIds.includes(x.id)).map((x) => x.name);
    const kind =
      conversation.channelType === "private" ? "Private channel" : kinds[conversation.kind];
    const place = conversation.teamName ? `${kind} of ${conversation.teamName}` : kind;
    const { bot } = page.now.simulator;
    const absent = conversation.installed ? "" : `${bot.name} is not installed here · `;
    title.textContent = titleOf(page.now.simulator, conversation);
    about.textContent = `${absent}${place} · ${names.join(", ")}`;
    about.title = names.join(", ");
    install.textContent = `${conversation.installed ? "Remove" : "Add"} ${bot.name}`;
  });
  return h("div", { class: "heading" }, h("div", {}, title, about), install);
}
