import type { Choice } from "@tipengage/cards/choices";
import type { Attachment, BotAnswer } from "../simulator/types";

export type ActionAnswer =
  | { kind: "card"; card: unknown }
  | { kind: "notice"; text: string }
  | { kind: "failure"; text: string }
  | { kind: "signIn"; address: string }
  | { kind: "dialog"; answer: BotAnswer }
  | { kind: "nothing" };

export type DialogAnswer =
  | {
      kind: "card";
      title: string;
      card: unknown;
      width?: number | string;
      height?: number | string;
    }
  | { kind: "page"; title: string; address: string }
  | { kind: "notice"; text: string }
  | { kind: "failure"; text: string }
  | { kind: "close" };

export type ComposeAnswer =
  | { kind: "results"; attachments: Attachment[] }
  | { kind: "notice"; text: string }
  | { kind: "signIn"; address: string }
  | { kind: "failure"; text: string };

export type SearchAnswer =
  | { kind: "choices"; choices: Choice[] }
  | { kind: "failure"; text: string };

type Loose = Record<string, unknown> | undefined;

const isOk = ({ status = 0 }: BotAnswer) => status >= 200 && status < 300;
const refusal = ({ status }: BotAnswer) =>
  status ? `The bot did not accept this (status ${status}).` : "The bot did not answer.";
const text = (value: unknown) => (typeof value === "string" ? value : "");

/** The answer to a pressed card button: protocol section 5.1. */
export function readActionAnswer(answer: BotAnswer): ActionAnswer {
  if (!isOk(answer)) return { kind: "failure", text: messageIn(answer.body) || refusal(answer) };
  const body = answer.body as Loose;
  if (body?.task) return { kind: "dialog", answer };
  const type = text(body?.type);
  const value = body?.value as Loose;
  if (type === "application/vnd.microsoft.card.adaptive") return { kind: "card", card: value };
  if (type === "application/vnd.microsoft.activity.message")
    return { kind: "notice", text: text(body?.value) };
  if (type === "application/vnd.microsoft.activity.loginRequest") {
    const buttons = value?.buttons as { value?: unknown }[] | undefined;
    return { kind: "signIn", address: text(buttons?.[0]?.value) };
  }
  return type.startsWith("application/vnd.microsoft.error")
    ? { kind: "failure", text: messageIn(body) || "The bot answered with an error." }
    : { kind: "nothing" };
}

/** The answer to `task/fetch` and `task/submit`: protocol section 5.3. */
export function readDialogAnswer(answer: BotAnswer): DialogAnswer {
  if (!isOk(answer)) return { kind: "failure", text: messageIn(answer.body) || refusal(answer) };
  const task = (answer.body as Loose)?.task as Loose;
  if (!task) return { kind: "close" };
  if (task.type === "message") return { kind: "notice", text: text(task.value) };
  const value = (task.value ?? {}) as Record<string, unknown>;
  const title = text(value.title) || "Dialog";
  if (typeof value.url === "string") return { kind: "page", title, address: value.url };
  const card = (value.card as Loose)?.content;
  if (!card) return { kind: "failure", text: "The bot answered with a dialog that has no card." };
  return {
    kind: "card",
    title,
    card,
    width: value.width as number | string | undefined,
    height: value.height as number | string | undefined,
  };
}

/** The answer to the message extension: protocol section 5.4. */
export function readComposeAnswer(answer: BotAnswer): ComposeAnswer {
  if (!isOk(answer)) return { kind: "failure", text: messageIn(answer.body) || refusal(answer) };
  const extension = (answer.body as Loose)?.composeExtension as Loose;
  if (extension?.type === "message") return { kind: "notice", text: text(extension.text) };
  if (extension?.type === "auth" || extension?.type === "config") {
    const actions = (extension.suggestedActions as { actions?: { value?: unknown }[] })?.actions;
    return { kind: "signIn", address: text(actions?.[0]?.value) };
  }
  const attachments = extension?.attachments;
  return { kind: "results", attachments: Array.isArray(attachments) ? attachments : [] };
}

/** The answer to typing into a choice set: protocol section 5.10. */
export function readSearchAnswer(answer: BotAnswer): SearchAnswer {
  if (!isOk(answer)) return { kind: "failure", text: messageIn(answer.body) || refusal(answer) };
  const results = ((answer.body as Loose)?.value as Loose)?.results;
  const found = Array.isArray(results) ? (results as Loose[]) : [];
  const choices = found
    .map((x) => ({ title: text(x?.title) || text(x?.value), value: text(x?.value) }))
    .filter((x) => x.value !== "");
  return { kind: "choices", choices };
}

function messageIn(body: unknown): string {
  return text(((body as Loose)?.value as Loose)?.message);
}
