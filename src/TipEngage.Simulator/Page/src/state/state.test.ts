import { describe, expect, it, vi } from "vitest";
import { botMessage, samplePage, sampleSimulator } from "../testing/samples";
import { readPlace, writePlace } from "./address";
import { remove, suggestionsOf, threadsOf, upsert, visibleTo } from "./messages";
import { chooseConversation, choosePersona, conversationsOf, titleOf } from "./page";
import { createStore } from "./store";

describe("messages", () => {
  it("replaces a message that is known and adds one that is not", () => {
    const one = upsert([], botMessage({ text: "a" }));
    const same = upsert(one, botMessage({ text: "b" }));
    const two = upsert(same, botMessage({ id: "2" }));

    expect(same.map((x) => x.text)).toEqual(["b"]);
    expect(two.map((x) => x.id)).toEqual(["1", "2"]);
  });

  it("keeps the place of a deleted message", () => {
    const messages = remove([botMessage(), botMessage({ id: "2" })], "1");

    expect(messages.map((x) => x.deleted ?? false)).toEqual([true, false]);
  });

  it("shows a targeted message to its reader only", () => {
    const messages = [botMessage(), botMessage({ id: "2", targetedTo: "tom" })];

    expect(visibleTo(messages, "tom")).toHaveLength(2);
    expect(visibleTo(messages, "ayu").map((x) => x.id)).toEqual(["1"]);
  });

  it("puts answers under their post", () => {
    const threads = threadsOf([
      botMessage({ id: "1", threadId: "1" }),
      botMessage({ id: "2" }),
      botMessage({ id: "3", threadId: "1" }),
    ]);

    expect(threads.map((x) => [x.id, x.messages.map((m) => m.id)])).toEqual([
      ["1", ["1", "3"]],
      ["2", ["2"]],
    ]);
  });

  it("reads suggestions in both forms", () => {
    const action = { type: "imBack", title: "Help", value: "help" };

    expect(suggestionsOf(botMessage({ suggestedActions: [action] }))).toEqual([action]);
    expect(suggestionsOf(botMessage({ suggestedActions: { actions: [action] } }))).toEqual([
      action,
    ]);
    expect(suggestionsOf(botMessage())).toEqual([]);
  });
});

describe("page state", () => {
  it("lists only the conversations that the persona is in", () => {
    const ids = conversationsOf(sampleSimulator(), "tom").map((x) => x.id);

    expect(ids).toEqual(["19:plan@thread.tacv2", "a:tom"]);
  });

  it("keeps a shared conversation when the persona changes, and else goes to the personal chat", () => {
    const simulator = sampleSimulator();

    expect(chooseConversation(simulator, "tom", "19:plan@thread.tacv2")).toBe(
      "19:plan@thread.tacv2",
    );
    expect(chooseConversation(simulator, "tom", "a:ayu")).toBe("a:tom");
    expect(chooseConversation(simulator, "nobody", "a:ayu")).toBe("");
  });

  it("calls a personal chat by the bot and another by its title", () => {
    const simulator = sampleSimulator();
    const [personal, channel] = simulator.conversations.map((x) => ({ ...x, title: "Ayu's" }));

    expect(personal && titleOf(simulator, personal)).toBe("TipEngage");
    expect(channel && titleOf(simulator, channel)).toBe("Ayu's");
  });

  it("falls back to the first persona", () => {
    expect(choosePersona(sampleSimulator(), "nobody")).toBe("ayu");
  });
});

describe("address", () => {
  it("carries persona and conversation through a reload", () => {
    const place = { persona: "ayu", conversation: "19:a@thread.tacv2;messageid=1" };

    expect(readPlace(writePlace(place))).toEqual(place);
    expect(readPlace("")).toEqual({ persona: undefined, conversation: undefined });
  });
});

describe("store", () => {
  it("tells a watcher at once and then only when its part changes", () => {
    const store = createStore(samplePage());
    const listener = vi.fn();

    store.watch((x) => x.typing, listener);
    store.set({ railOpen: true });
    store.set({ typing: true });

    expect(listener.mock.calls).toEqual([[false], [true]]);
  });
});
