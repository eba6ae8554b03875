import { openLink } from "@tipengage/cards/links";
import { type Action, ExecuteAction, OpenUrlAction, SubmitAction } from "adaptivecards";
import type { CardActionRequest } from "../simulator/types";

/** What pressing a button of a card asks of the page. */
export type Press =
  | { kind: "invoke"; action: CardActionRequest }
  | { kind: "dialog"; data: unknown }
  | { kind: "say"; text: string }
  | { kind: "done" }
  | { kind: "failure"; text: string };

export function readPress(action: Action): Press {
  if (action instanceof OpenUrlAction) return open(action.url);
  if (action instanceof ExecuteAction) return { kind: "invoke", action: describe(action) };
  if (!(action instanceof SubmitAction)) return { kind: "done" };
  const data = action.data as { msteams?: { type?: string; value?: unknown } } | undefined;
  switch (data?.msteams?.type) {
    case "task/fetch":
      return { kind: "dialog", data };
    case "imBack":
      return { kind: "say", text: String(data.msteams.value ?? "") };
    case "signin":
      return open(String(data.msteams.value ?? ""));
    case "invoke": {
      const value = data.msteams.value as { type?: string } | undefined;
      return value?.type === "task/fetch"
        ? { kind: "dialog", data: value }
        : { kind: "invoke", action: describe(action) };
    }
    default:
      return { kind: "invoke", action: describe(action) };
  }
}

function open(address: string | undefined): Press {
  return address && openLink(address)
    ? { kind: "done" }
    : { kind: "failure", text: "This button leads to no web address." };
}

/** `data` holds the author's data and the inputs, as Teams merges them. */
function describe(action: ExecuteAction | SubmitAction): CardActionRequest {
  return {
    type: action.getJsonTypeName(),
    verb: action instanceof ExecuteAction ? action.verb || undefined : undefined,
    id: action.id,
    title: action.title,
    data: action.data ?? {},
  };
}
