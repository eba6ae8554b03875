import { type Action, isExecute, isOpenUrl, isSubmit } from "@tipengage/cards/renderCard";
import type { Request } from "./client";

export type Press =
  | { kind: "ask"; request: Request }
  | { kind: "open"; address: string }
  | { kind: "none" };

/** What pressing a button of a card asks of the service; a submitted button carries its verb in its data. */
export function readPress(action: Action): Press {
  if (isOpenUrl(action)) return { kind: "open", address: action.url ?? "" };
  if (isExecute(action)) return ask(action.verb, action.data);
  if (!isSubmit(action)) return { kind: "none" };
  const verb = (action.data as { verb?: unknown } | undefined)?.verb;
  return ask(typeof verb === "string" ? verb : undefined, action.data);
}

function ask(verb: string | undefined, data: unknown): Press {
  return verb ? { kind: "ask", request: { verb, data: data ?? {} } } : { kind: "none" };
}
