import { afterEach, describe, expect, it, vi } from "vitest";
import { createClient } from "./client";
import { createPage } from "./page";

interface Call {
  path: string;
  body: Record<string, unknown>;
}

const country = {
  type: "Input.ChoiceSet",
  id: "f_country",
  label: "Country",
  style: "filtered",
  choices: [],
  "choices.data": { type: "Data.Query", dataset: "practices.countries" },
};

const card = (...body: object[]) => ({
  type: "AdaptiveCard",
  version: "1.5",
  body: [...body, { type: "Input.Text", id: "f_title", label: "Title" }],
  actions: [
    { type: "Action.Execute", title: "Next", verb: "practices.fill", data: { step: "what" } },
    { type: "Action.Submit", title: "Later", data: { verb: "practices.stop" } },
    { type: "Action.OpenUrl", title: "Rules", url: "https://example.org/" },
  ],
});

const shown = (title: string, ...body: object[]) => ({ title, card: card(...body) });

function start(answers: (unknown | (() => Response))[], lang = "en") {
  const root = document.documentElement;
  root.lang = lang;
  const calls: Call[] = [];
  const client = createClient(async (input, init) => {
    calls.push({ path: String(input), body: JSON.parse(String(init?.body)) });
    const answer = answers.shift();
    if (answer === undefined) throw new TypeError("Failed to fetch");
    return typeof answer === "function" ? answer() : new Response(JSON.stringify(answer));
  }, "/share/token");
  const page = createPage(root, client);
  document.body.replaceChildren(page);
  const find = <T extends Element>(selector: string) => page.querySelector<T>(selector) as T;
  return {
    page,
    calls,
    find,
    input: () => find<HTMLInputElement>("input.ac-textInput"),
    alert: () => find(".alert").textContent,
    title: (text: string) =>
      vi.waitFor(() => expect(find("h1").textContent).toBe(text), { timeout: 5000 }),
    press: (name: string) =>
      [...page.querySelectorAll("button")].find((x) => x.textContent === name)?.click(),
    speak: (language: string) => {
      const select = find<HTMLSelectElement>("select");
      select.value = language;
      select.dispatchEvent(new Event("change"));
    },
  };
}

afterEach(() => vi.restoreAllMocks());

describe("the invitation page", () => {
  it("begins with the first card, in the language of the page", async () => {
    const { calls, title } = start([shown("แบ่งปัน")], "th");

    await title("แบ่งปัน");

    expect(calls).toEqual([{ path: "/share/token", body: { lang: "th" } }]);
    expect(document.title).toBe("แบ่งปัน");
  });

  it("sends a button's verb with what is filled in, and goes to the top of the next card", async () => {
    const { calls, title, input, press, find } = start([shown("One"), shown("Two"), shown("End")]);
    await title("One");

    input().value = "Fees";
    press("Next");
    await title("Two");
    expect(document.activeElement).toBe(find(".form"));
    press("Later");
    await title("End");

    expect(calls[1]?.body).toEqual({
      lang: "en",
      verb: "practices.fill",
      data: { step: "what", f_title: "Fees" },
    });
    expect(calls[2]?.body).toMatchObject({ verb: "practices.stop" });
  });

  it("sends one answer however often a button is pressed", async () => {
    const { calls, title, press } = start([shown("One"), shown("Two")]);
    await title("One");

    press("Next");
    press("Next");
    await title("Two");

    expect(calls).toHaveLength(2);
  });

  it("says the service's sentence and keeps what is filled in", async () => {
    const { title, input, press, alert } = start([
      shown("One"),
      { error: "This link is used up." },
    ]);
    await title("One");

    input().value = "Fees";
    press("Next");

    await vi.waitFor(() => expect(alert()).toBe("This link is used up."));
    expect(input().value).toBe("Fees");
  });

  it.each([
    ["no answer", undefined, "does not answer"],
    [
      "an answer that is no JSON",
      () => new Response("<h1>502</h1>", { status: 502 }),
      "not accept",
    ],
  ])("has a sentence of its own for %s", async (_, answer, words) => {
    const { alert } = start([answer]);

    await vi.waitFor(() => expect(alert()).toContain(words));
  });

  it("asks in the language of the page for what is refused before it is read", async () => {
    const asked: (string | null)[] = [];
    const client = createClient(async (_, init) => {
      asked.push(new Headers(init?.headers).get("accept-language"));
      return new Response("{}");
    }, "/share/token");

    await client.ask({}, "vi");

    expect(asked).toEqual(["vi"]);
  });

  it("waits for an answer for so long and no longer", async () => {
    const never: typeof fetch = (_, init) =>
      new Promise((_, reject) =>
        init?.signal?.addEventListener("abort", () => reject(init.signal?.reason)),
      );

    expect(await createClient(never, "/share/token", 1).ask({}, "en")).toEqual({ kind: "silence" });
  });

  it("shows the same card in another language and keeps what is filled in", async () => {
    const { calls, title, input, press, speak } = start([shown("One"), shown("Two"), shown("Hai")]);
    await title("One");
    press("Next");
    await title("Two");

    input().value = "Phí";
    speak("vi");
    await title("Hai");

    expect(calls[2]?.body).toEqual({ ...calls[1]?.body, lang: "vi" });
    expect(input().value).toBe("Phí");
    expect(document.documentElement.lang).toBe("vi");
  });

  it("stays in its language when the other one cannot be had", async () => {
    const { title, speak, alert, find } = start([shown("One")]);
    await title("One");

    speak("id");

    await vi.waitFor(() => expect(alert()).not.toBe(""));
    expect(find<HTMLSelectElement>("select").value).toBe("en");
    expect(document.documentElement.lang).toBe("en");
  });

  it("asks for choices while a person types", async () => {
    const results = { results: [{ title: "Thailand", value: "THA" }, { title: "no value" }] };
    const { calls, title, find, page } = start([shown("One", country), results]);
    await title("One");

    const box = find<HTMLInputElement>("[role=combobox]");
    box.focus();
    box.value = "thai";
    box.dispatchEvent(new Event("input"));
    await vi.waitFor(() => expect(page.querySelectorAll("[role=option]")).toHaveLength(1));

    expect(calls[1]).toEqual({
      path: "/share/token/search",
      body: { dataset: "practices.countries", queryText: "thai", lang: "en" },
    });
  });

  it("opens web addresses and no others", async () => {
    const open = vi.spyOn(window, "open").mockReturnValue(null);
    const { title, press } = start([shown("One")]);
    await title("One");

    press("Rules");

    expect(open).toHaveBeenCalledWith("https://example.org/", "_blank", "noopener,noreferrer");
  });
});
