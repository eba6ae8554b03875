import { h } from "@tipengage/cards/dom";
import { icon } from "@tipengage/cards/icons";

export interface MessageCommand {
  id: string;
  title: string;
}

/** The commands that the app offers on a message, as its manifest names them. */
export const messageCommands: readonly MessageCommand[] = [
  { id: "sharePractice", title: "Share as practice" },
];

/** The button of a message that opens what can be done with it. */
export function createMessageMenu(run: (command: MessageCommand) => void): HTMLElement {
  const items = messageCommands.map((command) =>
    h(
      "button",
      {
        type: "button",
        role: "menuitem",
        tabindex: -1,
        onclick: () => {
          close();
          button.focus();
          run(command);
        },
      },
      command.title,
    ),
  );
  const menu = h("div", { class: "menu-list", role: "menu", hidden: true }, items);
  const button = h(
    "button",
    {
      type: "button",
      class: "quiet message-more",
      "aria-label": "More actions",
      title: "More actions",
      "aria-haspopup": "menu",
      "aria-expanded": "false",
      onclick: () => (menu.hidden ? open() : close()),
    },
    icon("more"),
  );

  function open(): void {
    menu.hidden = false;
    button.setAttribute("aria-expanded", "true");
    items[0]?.focus();
  }

  function close(): void {
    menu.hidden = true;
    button.setAttribute("aria-expanded", "false");
  }

  function walk(event: KeyboardEvent): void {
    if (menu.hidden) return;
    const at = items.indexOf(document.activeElement as HTMLButtonElement);
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (event.key === "Escape") {
      close();
      button.focus();
    } else if (step !== 0) items[(at + step + items.length) % items.length]?.focus();
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  const element = h("div", { class: "message-menu", onkeydown: walk }, button, menu);
  element.addEventListener("focusout", ({ relatedTarget }) => {
    if (!element.contains(relatedTarget as Node | null)) close();
  });
  return element;
}
