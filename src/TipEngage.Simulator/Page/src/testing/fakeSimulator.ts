import { createClient } from "../simulator/client";

export interface Call {
  path: string;
  body: unknown;
}

/** A client of a simulator that answers what the test says, once it is there, and keeps what it was asked. */
export function fakeSimulator(answers: Record<string, unknown>) {
  const calls: Call[] = [];
  const client = createClient(async (input, init) => {
    const path = String(input).replace("/simulator/", "");
    calls.push({ path, body: init?.body ? JSON.parse(String(init.body)) : undefined });
    const key = Object.keys(answers).find((x) => path.startsWith(x));
    return key === undefined
      ? new Response(JSON.stringify({ error: "Nothing is here." }), { status: 404 })
      : new Response(JSON.stringify(await answers[key]));
  });
  return { client, calls };
}
