import { later } from "@tipengage/cards/testing/later";
import { describe, expect, it, vi } from "vitest";
import { createController } from "../controller";
import { createStore } from "../state/store";
import { fakeSimulator } from "../testing/fakeSimulator";
import { samplePage } from "../testing/samples";
import { createCompose } from "./compose";

function start(answers: Record<string, unknown>) {
  const page = createStore(samplePage());
  const { client, calls } = fakeSimulator(answers);
  const notices = { element: document.createElement("div"), say: vi.fn(), failure: vi.fn() };
  const compose = createCompose(page, createController(page, client, notices, { open: vi.fn() }));
  const box = compose.querySelector("textarea") as HTMLTextAreaElement;
  return {
    calls,
    compose,
    notices,
    box,
    type: (text: string) => {
      box.value = text;
    },
    press: () => compose.querySelector<HTMLButtonElement>("button.send")?.click(),
  };
}

describe("compose", () => {
  it("is empty as soon as a message is sent, and keeps what is typed meanwhile", async () => {
    const answer = later<unknown>();
    const { calls, box, type, press } = start({ conversations: answer.promise });

    type("item 4b");
    press();
    const atOnce = box.value;
    type("and the next");
    answer.resolve({ status: 200 });
    await answer.promise;
    await new Promise((done) => setTimeout(done));

    expect(calls[0]?.body).toMatchObject({ text: "item 4b" });
    expect(atOnce).toBe("");
    expect(box.value).toBe("and the next");
  });

  it("gives back what could not be sent, above what was typed meanwhile", async () => {
    const { notices, box, type, press } = start({});

    type("item 4b");
    press();
    type("and the next");
    await vi.waitFor(() => expect(notices.failure).toHaveBeenCalled());

    expect(box.value).toBe("item 4b\nand the next");
  });

  it.each([
    ["comes back to the box", () => document.body, "compose-text"],
    ["stays on what somebody went on to", () => document.querySelector("#elsewhere"), "elsewhere"],
  ])("%s once a message is sent", async (_, to, focused) => {
    const answer = later<unknown>();
    const { compose, type, press } = start({ conversations: answer.promise });
    const elsewhere = document.createElement("button");
    elsewhere.id = "elsewhere";
    document.body.replaceChildren(compose, elsewhere);

    type("item 4b");
    press();
    (to() as HTMLElement).focus();
    answer.resolve({ status: 200 });
    await answer.promise;
    await new Promise((done) => setTimeout(done));

    expect(document.activeElement?.id).toBe(focused);
    document.body.replaceChildren();
  });

  it("finds in the plan or among practices, and says which", async () => {
    const { calls, compose } = start({ "compose/query": { status: 200 } });
    const [plan, practices] = compose.querySelectorAll<HTMLButtonElement>(".searches button");
    const panel = compose.querySelector<HTMLElement>("#search");

    plan?.click();
    practices?.click();

    expect(calls.map((x) => (x.body as { commandId: string }).commandId)).toEqual([
      "searchPlan",
      "searchPractices",
    ]);
    expect(panel?.getAttribute("aria-label")).toBe("Search practices");
    expect(practices?.getAttribute("aria-expanded")).toBe("true");
    expect(plan?.getAttribute("aria-expanded")).toBe("false");
    practices?.click();
    expect(panel?.hidden).toBe(true);
  });
});
