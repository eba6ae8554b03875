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

const pressedTo = (value: unknown) => ({
  status: 200,
  body: { statusCode: 200, type: "application/vnd.microsoft.card.adaptive", value },
});

async function press(button: HTMLButtonElement | undefined) {
  button?.focus();
  button?.click();
  await vi.waitFor(() => expect(button?.isConnected).toBe(false));
}

function start(first = cardWith("Record", "All items"), answer?: typeof first) {
  const message = botMessage({ attachments: [first] });
  const page = createStore(samplePage({ messages: [message] }));
  const notices = { element: document.createElement("div"), say: vi.fn(), failure: vi.fn() };
  const simulator = fakeSimulator(answer ? { conversations: pressedTo(answer.content) } : {});
  const controller = createController(page, simulator.client, notices, { open: vi.fn() });
  const view = createMessages(page, controller);
  const around = document.createElement("main");
  around.id = "app";
  around.append(view);
  document.body.replaceChildren(around);
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

  it("keeps the focus on a button of a card that is refreshed into other parts", async () => {
    const { button, show } = start(stepAsking("title"));
    button("Next")?.focus();

    show(stepAsking("country"));
    await Promise.resolve();

    expect(document.activeElement).toBe(button("Next"));
  });

  it("begins at the top of the step that answers a press, not at its button", async () => {
    const { view, button } = start(stepAsking("title"), stepAsking("country"));

    await press(button("Next"));

    expect(view.querySelector("#country")).not.toBeNull();
    expect(document.activeElement).toBe(view.querySelector("article"));
  });

  it("keeps the focus on the button of a step that is shown again", async () => {
    const { button } = start(stepAsking("title"), stepAsking("title"));
    const before = button("Next");

    await press(before);

    expect(button("Next")).not.toBe(before);
    expect(document.activeElement).toBe(button("Next"));
  });
});
