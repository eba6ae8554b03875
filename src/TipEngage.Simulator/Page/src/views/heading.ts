import type { Controller } from "../controller";
import { h } from "../dom";
import { conversationOf, type Page } from "../state/page";

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
    title.textContent = conversation.title;
    about.textContent = `${place} · ${names.join(", ")}`;
    about.title = names.join(", ");
    install.textContent = conversation.installed ? "Uninstall" : "Install";
    install.setAttribute(
      "aria-label",
      `${install.textContent} ${page.now.simulator.bot.name} here`,
    );
  });
  return h("div", { class: "heading" }, h("div", {}, title, about), install);
}
