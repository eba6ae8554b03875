import { describe, expect, it, vi } from "vitest";
import { createController } from "../controller";
import { ownCardKey } from "../state/page";
import { createStore } from "../state/store";
import { fakeSimulator } from "../testing/fakeSimulator";
import { botMessage, cardAttachment, samplePage } from "../testing/samples";
import { createMessages } from "./messages";

const actions = (titles: string[]) => titles.map((title) => ({ type: "Action.Execute", title }));

const cardWith = (...titles: string[]) => cardAttachment({ body: [], actions: actions(titles) });

const stepAsking = (field: string) =>
  cardAttachment({
    body: [{ type: "Input.Text", id: field, label: field }],
    actions: actions(["Next"]),
  });

function start(first = cardWith("Record", "All items")) {
  const message = botMessage({ attachments: [first] });
  const page = createStore(samplePage({ messages: [message] }));
  const notices = { element: document.createElement("div"), say: vi.fn(), failure: vi.fn() };
  const controller = createController(page, fakeSimulator({}).client, notices, { open: vi.fn() });
  const view = createMessages(page, controller);
  document.body.replaceChildren(view);
  const button = (title: string) =>
    [...view.querySelectorAll("button")].find((x) => x.textContent === title);
  const show = ({ content }: ReturnType<typeof cardWith>) =>
    page.set({ ownCards: new Map([[ownCardKey("ayu", "1"), content]]) });
  const refresh = (...titles: string[]) => show(cardWith(...titles));
  return { view, button, refresh, show };
}

describe("messages", () => {
  it("keeps the focus on a button that a refreshed card still has", async () => {
    const { button, refresh } = start();
    const before = button("All items");
    before?.focus();

    refresh("Follow", "All items");
    await Promise.resolve();

    expect(button("All items")).not.toBe(before);
    expect(document.activeElement).toBe(button("All items"));
  });

  it("moves the focus to the message where the button is gone", async () => {
    const { view, button, refresh } = start();
    button("Record")?.focus();

    refresh("Follow", "All items");
    await Promise.resolve();

    expect(document.activeElement).toBe(view.querySelector("article"));
  });

  it("begins at the top of the next step of a form, not at its button", async () => {
    const { view, button, show } = start(stepAsking("title"));
    button("Next")?.focus();

    show(stepAsking("country"));
    await Promise.resolve();

    expect(document.activeElement).toBe(view.querySelector("article"));
  });

  it("keeps the focus on the button of a step that is shown again", async () => {
    const { button, show } = start(stepAsking("title"));
    button("Next")?.focus();

    show(stepAsking("title"));
    await Promise.resolve();

    expect(document.activeElement).toBe(button("Next"));
  });
});
