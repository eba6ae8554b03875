import type { Suggest } from "@tipengage/cards/choices";
import { h } from "@tipengage/cards/dom";
import { icon } from "@tipengage/cards/icons";
import { openLink } from "@tipengage/cards/links";
import { renderCard } from "@tipengage/cards/renderCard";
import { type Action, ExecuteAction, OpenUrlAction, SubmitAction } from "adaptivecards";
import { type DialogAnswer, readDialogAnswer } from "../cards/answers";
import { SimulatorError } from "../simulator/client";
import type { BotAnswer } from "../simulator/types";

export interface Dialogs {
  open(first: BotAnswer, bot: DialogBot): void;
}

export interface DialogBot {
  submit(data: unknown): Promise<BotAnswer>;
  suggest: Suggest;
}

const widths: Record<string, number> = { small: 400, medium: 600, large: 860 };
const heights: Record<string, number> = { small: 240, medium: 420, large: 620 };

/** Shows the dialogs that the bot opens with task/fetch, one at a time. */
export function createDialogs(): Dialogs {
  return {
    open(first, bot) {
      const title = h("h2", { id: "dialog-title", dir: "auto" });
      const close = h(
        "button",
        { type: "button", class: "quiet", "aria-label": "Close", onclick: () => dialog.close() },
        icon("close"),
      );
      const content = h("div", {
        class: "dialog-content",
        role: "group",
        "aria-labelledby": "dialog-title",
        tabindex: -1,
        autofocus: true,
      });
      const alert = h("p", { class: "dialog-alert", role: "alert" });
      const dialog = h(
        "dialog",
        { class: "dialog", "aria-labelledby": "dialog-title", onclose: () => dialog.remove() },
        h("header", {}, title, close),
        alert,
        content,
      );
      let waiting = false;

      async function press(action: Action): Promise<void> {
        alert.textContent = "";
        if (action instanceof OpenUrlAction) openLink(action.url ?? "");
        else if (action instanceof ExecuteAction)
          alert.textContent = "Teams does not run Action.Execute in a dialog; use Action.Submit.";
        else if (action instanceof SubmitAction && !waiting) {
          waiting = true;
          dialog.setAttribute("aria-busy", "true");
          try {
            show(readDialogAnswer(await bot.submit(action.data ?? {})));
          } catch (error) {
            if (!(error instanceof SimulatorError)) throw error;
            alert.textContent = error.message;
          } finally {
            waiting = false;
            dialog.removeAttribute("aria-busy");
          }
        }
      }

      function show(answer: DialogAnswer): void {
        if (answer.kind === "close") {
          dialog.close();
          dialog.remove();
          return;
        }
        if (answer.kind === "failure") {
          title.textContent ||= "Something went wrong";
          alert.textContent = answer.text;
          return;
        }
        title.textContent = answer.kind === "notice" ? title.textContent || "Notice" : answer.title;
        if (answer.kind === "notice") {
          content.replaceChildren(h("p", { dir: "auto", role: "status" }, answer.text));
        } else if (answer.kind === "page") {
          const rel = "noopener noreferrer";
          const link = h("a", { href: answer.address, target: "_blank", rel }, answer.address);
          content.replaceChildren(h("p", {}, "This dialog shows a web page: ", link));
        } else {
          dialog.style.inlineSize = length(answer.width, widths, 600);
          content.style.minBlockSize = length(answer.height, heights, 0);
          content.replaceChildren(
            renderCard(answer.card, (action) => void press(action), bot.suggest),
          );
        }
        dialog.scrollTop = 0;
        content.focus();
      }

      document.body.append(dialog);
      show(readDialogAnswer(first));
      if (dialog.isConnected) dialog.showModal();
    },
  };
}

function length(
  value: number | string | undefined,
  names: Record<string, number>,
  otherwise: number,
): string {
  const size = typeof value === "number" ? value : (names[value ?? ""] ?? otherwise);
  return `${size}px`;
}
