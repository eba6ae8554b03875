import type { Choice } from "@tipengage/cards/choices";
import type { Language } from "./words";

export interface Request {
  verb?: string;
  data?: unknown;
}

export type Answer =
  | { kind: "card"; card: unknown; title: string }
  | { kind: "refusal"; sentence: string | undefined }
  | { kind: "silence" };

export type ShareClient = ReturnType<typeof createClient>;

/** Talks to the service below the invitation's own address; what takes longer than so many milliseconds is no answer. */
export function createClient(send: typeof fetch, address: string, patience = 30_000) {
  /** A refusal that reads nothing of the body is in the language of the page as well. */
  async function post(
    path: string,
    body: Record<string, unknown> & { lang: Language },
  ): Promise<Record<string, unknown> | undefined> {
    const response = await send(`${address}${path}`, {
      method: "POST",
      headers: { "content-type": "application/json", "accept-language": body.lang },
      body: JSON.stringify(body),
      credentials: "same-origin",
      redirect: "error",
      signal: AbortSignal.timeout(patience),
    });
    return response.json().catch(() => ({})) as Promise<Record<string, unknown> | undefined>;
  }

  return {
    async ask({ verb, data }: Request, lang: Language): Promise<Answer> {
      const answer = await post("", { verb, data, lang }).catch(() => undefined);
      if (!answer) return { kind: "silence" };
      const { card, title, error } = answer;
      if (typeof card === "object" && card !== null)
        return { kind: "card", card, title: typeof title === "string" ? title : "" };
      return { kind: "refusal", sentence: typeof error === "string" ? error : undefined };
    },
    async suggest(dataset: string, queryText: string, lang: Language): Promise<Choice[]> {
      const answer = await post("/search", { dataset, queryText, lang });
      if (!Array.isArray(answer?.results)) throw new Error("The list was not searched.");
      return (answer.results as Partial<Choice>[]).flatMap(({ title, value }) =>
        value ? [{ title: title || value, value }] : [],
      );
    },
  };
}
