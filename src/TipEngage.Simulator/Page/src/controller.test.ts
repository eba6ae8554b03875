import { later } from "@tipengage/cards/testing/later";
import { ExecuteAction } from "adaptivecards";
import { describe, expect, it, vi } from "vitest";
import { createController } from "./controller";
import { handleEvents } from "./incoming";
import { ownCardKey } from "./state/page";
import { createStore } from "./state/store";
import { fakeSimulator } from "./testing/fakeSimulator";
import { botMessage, samplePage, sampleSimulator } from "./testing/samples";

const channel = "19:plan@thread.tacv2";

function start(answers: Record<string, unknown>, change = {}) {
  const page = createStore(samplePage(change));
  const { client, calls } = fakeSimulator(answers);
  const notices = { element: document.createElement("div"), say: vi.fn(), failure: vi.fn() };
  const dialogs = { open: vi.fn() };
  const controller = createController(page, client, notices, dialogs);
  return { page, calls, notices, dialogs, controller, events: handleEvents(page, controller) };
}

describe("controller", () => {
  it("mentions the bot in a channel, in the thread that is answered", async () => {
    const answers = { conversations: { status: 200, message: botMessage({ id: "9" }) } };
    const { page, calls, controller } = start(answers, { conversationId: channel, replyTo: "5" });

    await controller.send("item 4b", true);

    expect(calls).toEqual([
      {
        path: `conversations/${encodeURIComponent(channel)}/messages`,
        body: { persona: "ayu", text: "item 4b", threadId: "5", mentionBot: true },
      },
    ]);
    expect(page.now.messages.map((x) => x.id)).toEqual(["9"]);
  });

  it("keeps a sent message out of the conversation that was opened meanwhile", async () => {
    const answer = later<unknown>();
    const { page, controller } = start({
      [`conversations/${encodeURIComponent(channel)}`]: [],
      conversations: answer.promise,
    });

    const sending = controller.send("help", false);
    await controller.selectConversation(channel);
    answer.resolve({ status: 200, message: botMessage({ id: "9" }) });

    expect(await sending).toBe(true);
    expect(page.now.messages).toEqual([]);
  });

  it("keeps what came and what changed while messages were loaded, and nothing older", async () => {
    const answer = later<unknown>();
    const old = ["gone", "1", "2"].map((id) => botMessage({ id }));
    const { page, controller, events } = start(
      { conversations: answer.promise },
      { messages: old },
    );

    const loading = controller.loadMessages();
    events.message({ ...botMessage({ id: "3" }), conversationId: "a:ayu" });
    events.messageUpdated({ ...botMessage({ id: "2", text: "newer" }), conversationId: "a:ayu" });
    answer.resolve(["1", "2"].map((id) => botMessage({ id, text: "loaded" })));
    await loading;

    expect(page.now.messages.map((x) => `${x.id} ${x.text ?? ""}`)).toEqual([
      "1 loaded",
      "2 newer",
      "3 ",
    ]);
  });

  it("leaves the mention out of a personal chat", async () => {
    const { calls, controller } = start({ conversations: { status: 200 } });

    await controller.send("help", true);

    expect(calls[0]?.body).toEqual({ persona: "ayu", text: "help" });
  });

  it("says so when the bot was asked and did not answer", async () => {
    const { controller, notices } = start({ conversations: {} });

    await controller.send("help", false);

    expect(notices.failure).toHaveBeenCalledWith("The bot did not answer.");
  });

  it("expects no answer in a channel where the bot was not mentioned", async () => {
    const { controller, notices } = start({ conversations: {} }, { conversationId: channel });

    await controller.send("just among us", false);

    expect(notices.failure).not.toHaveBeenCalled();
  });

  it("shows the sentence of a simulator that refuses", async () => {
    const { controller, notices } = start({});

    expect(await controller.send("help", false)).toBe(false);
    expect(notices.failure).toHaveBeenCalledWith("Nothing is here.");
  });

  it("keeps an answered card for the persona that pressed, until the bot updates the message", async () => {
    const body = {
      type: "application/vnd.microsoft.card.adaptive",
      value: { type: "AdaptiveCard" },
    };
    const { page, controller, events } = start({ conversations: { status: 200, body } });

    await controller.refresh("1", { type: "Action.Execute", data: {} });
    const before = [...page.now.ownCards.keys()];
    events.messageUpdated({ ...botMessage(), conversationId: "a:ayu" });

    expect(before).toEqual([ownCardKey("ayu", "1")]);
    expect(page.now.ownCards.size).toBe(0);
  });

  it("drops the answer of a refresh that a press has overtaken", async () => {
    const card = (id: string) => ({
      status: 200,
      body: {
        type: "application/vnd.microsoft.card.adaptive",
        value: { type: "AdaptiveCard", id },
      },
    });
    const refreshed = later<unknown>();
    const answers: Record<string, unknown> = { conversations: refreshed.promise };
    const { page, controller } = start(answers);

    const refreshing = controller.refresh("1", { type: "Action.Execute", data: {} });
    answers.conversations = card("pressed");
    await controller.press("1", new ExecuteAction());
    refreshed.resolve(card("refreshed"));
    await refreshing;

    expect(page.now.ownCards.get(ownCardKey("ayu", "1"))).toMatchObject({ id: "pressed" });
  });

  it("goes to the persona's own chat when a persona is chosen", async () => {
    const { page, calls, controller } = start({ conversations: [botMessage()] });

    await controller.selectPersona("tom");

    expect(page.now.conversationId).toBe("a:tom");
    expect(page.now.messages).toHaveLength(1);
    expect(calls[0]?.path).toBe("conversations/a%3Atom/messages?persona=tom");
  });

  it("asks the message extension for the first results with an empty query", async () => {
    const { calls, controller } = start({ "compose/query": { status: 200, body: {} } });

    await controller.search("searchPlan", "");

    expect(calls[0]?.body).toMatchObject({ commandId: "searchPlan", query: "", initialRun: true });
  });
});

describe("events", () => {
  it("add a message to the open conversation and end the typing", () => {
    const { page, events } = start({});

    events.typing({ conversationId: "a:ayu" });
    const typing = page.now.typing;
    events.message({ ...botMessage(), conversationId: "a:ayu" });

    expect(typing).toBe(true);
    expect(page.now.typing).toBe(false);
    expect(page.now.messages).toHaveLength(1);
  });

  it("mark another conversation of the persona as unread, and no conversation of others", () => {
    const { page, events } = start({});

    events.message({ ...botMessage(), conversationId: channel });
    events.message({ ...botMessage(), conversationId: "a:tom" });
    events.message({ ...botMessage({ targetedTo: "tom" }), conversationId: channel });

    expect([...page.now.unread]).toEqual([channel]);
  });

  it("keep the place of a deleted message", () => {
    const { page, events } = start({}, { messages: [botMessage()] });

    events.messageDeleted({ conversationId: "a:ayu", id: "1" });

    expect(page.now.messages[0]?.deleted).toBe(true);
  });

  it("follow the simulator to where the persona still is", () => {
    const { page, events } = start({ conversations: [] });
    const simulator = sampleSimulator();

    events.state({ ...simulator, conversations: simulator.conversations.slice(1) });

    expect(page.now.conversationId).toBe(channel);
  });

  it("keep the last 300 entries of traffic, each once", () => {
    const { page, events } = start({});
    const entry = { time: "", direction: "toBot", method: "POST", path: "/", status: 200 } as const;

    for (let n = 1; n <= 301; n++) events.traffic({ ...entry, n });
    events.traffic({ ...entry, n: 301, status: 500 });

    expect(page.now.traffic).toHaveLength(300);
    expect(page.now.traffic.at(-1)?.status).toBe(500);
  });
});
