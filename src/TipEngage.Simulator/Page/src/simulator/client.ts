import type {
  Attachment,
  BotAnswer,
  CardActionRequest,
  ChatMessage,
  SentMessage,
  SimulatorState,
  TrafficEntry,
} from "./types";

export class SimulatorError extends Error {}

export interface Outgoing {
  persona: string;
  text: string;
  threadId?: string;
  mentionBot?: boolean;
}

export interface Insertion {
  persona: string;
  conversationId: string;
  attachment: Attachment;
  text?: string;
  threadId?: string;
}

export type SimulatorClient = ReturnType<typeof createClient>;

export function createClient(send: typeof fetch) {
  async function call<T>(path: string, body?: unknown): Promise<T> {
    const init: RequestInit =
      body === undefined
        ? { cache: "no-store" }
        : {
            method: "POST",
            headers: { "content-type": "application/json" },
            body: JSON.stringify(body),
          };
    const response = await send(`/simulator/${path}`, init).catch(() => {
      throw new SimulatorError("The simulator does not answer. Is it still running?");
    });
    const text = await response.text();
    if (!response.ok)
      throw new SimulatorError(sentenceIn(text) ?? `The simulator answered ${response.status}.`);
    return (text === "" ? {} : JSON.parse(text)) as T;
  }

  const of = (conversationId: string) => `conversations/${encodeURIComponent(conversationId)}`;

  return {
    state: () => call<SimulatorState>("state"),
    messages: (conversationId: string, persona: string) =>
      call<ChatMessage[]>(`${of(conversationId)}/messages?persona=${encodeURIComponent(persona)}`),
    traffic: (since: number) => call<TrafficEntry[]>(`traffic?since=${since}`),
    send: (conversationId: string, message: Outgoing) =>
      call<SentMessage>(`${of(conversationId)}/messages`, message),
    act: (
      conversationId: string,
      body: {
        persona: string;
        messageId: string;
        action: CardActionRequest;
        automatic: boolean;
      },
    ) => call<BotAnswer>(`${of(conversationId)}/actions`, body),
    install: (conversationId: string, persona: string) =>
      call<BotAnswer>(`${of(conversationId)}/install`, { persona }),
    uninstall: (conversationId: string, persona: string) =>
      call<BotAnswer>(`${of(conversationId)}/uninstall`, { persona }),
    query: (persona: string, conversationId: string, commandId: string, query: string) =>
      call<BotAnswer>("compose/query", {
        persona,
        conversationId,
        commandId,
        query,
        initialRun: query === "",
      }),
    select: (persona: string, conversationId: string, value: unknown) =>
      call<BotAnswer>("compose/select", { persona, conversationId, value }),
    link: (persona: string, conversationId: string, url: string) =>
      call<BotAnswer>("compose/link", { persona, conversationId, url }),
    insert: (insertion: Insertion) => call<SentMessage>("compose/insert", insertion),
    task: (
      step: "fetch" | "submit",
      body: { persona: string; conversationId: string; messageId?: string; data: unknown },
    ) => call<BotAnswer>(`tasks/${step}`, body),
    messageTask: (
      step: "fetch" | "submit",
      body: {
        persona: string;
        conversationId: string;
        commandId: string;
        messageId: string;
        data?: unknown;
      },
    ) => call<BotAnswer>(`compose/task/${step}`, body),
    suggest: (persona: string, conversationId: string, dataset: string, queryText: string) =>
      call<BotAnswer>("search", { persona, conversationId, dataset, queryText }),
  };
}

function sentenceIn(text: string): string | undefined {
  try {
    const body = JSON.parse(text) as { error?: unknown; detail?: unknown; title?: unknown };
    const sentence = [body.error, body.detail, body.title].find((x) => typeof x === "string");
    return sentence as string | undefined;
  } catch {
    return undefined;
  }
}
