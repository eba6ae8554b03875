import { describe, expect, it, vi } from "vitest";
import { createController } from "../controller";
import { createStore } from "../state/store";
import { fakeSimulator } from "../testing/fakeSimulator";
import { samplePage } from "../testing/samples";
import type { DialogBot } from "./dialog";
import { createMessageMenu } from "./messageMenu";

function show() {
  const run = vi.fn();
  const menu = createMessageMenu(run);
  document.body.replaceChildren(menu);
  const button = menu.querySelector("button") as HTMLButtonElement;
  const items = [...menu.querySelectorAll<HTMLElement>("[role=menuitem]")];
  return { run, menu, button, items };
}

describe("a message's menu", () => {
  it("opens at its first command and runs it", () => {
    const { run, button, items } = show();

    button.click();
    expect(document.activeElement).toBe(items[0]);
    items[0]?.click();

    expect(run).toHaveBeenCalledWith({ id: "sharePractice", title: "Share as practice" });
    expect(button.getAttribute("aria-expanded")).toBe("false");
  });

  it("closes with Escape and gives the focus back", () => {
    const { run, button, items } = show();

    button.click();
    items[0]?.dispatchEvent(new KeyboardEvent("keydown", { key: "Escape", bubbles: true }));

    expect(document.activeElement).toBe(button);
    expect(button.getAttribute("aria-expanded")).toBe("false");
    expect(run).not.toHaveBeenCalled();
  });
});

describe("a command on a message", () => {
  it("opens a dialog whose answers go to the same command and message", async () => {
    const { client, calls } = fakeSimulator({ "compose/task": { status: 200, body: {} } });
    const opened: DialogBot[] = [];
    const dialogs = { open: (_: unknown, bot: DialogBot) => void opened.push(bot) };
    const notices = { element: document.createElement("div"), say: vi.fn(), failure: vi.fn() };
    const controller = createController(createStore(samplePage()), client, notices, dialogs);

    await controller.runOnMessage("sharePractice", "7");
    await opened[0]?.submit({ verb: "next" });

    const place = { persona: "ayu", conversationId: "a:ayu", commandId: "sharePractice" };
    expect(calls).toEqual([
      { path: "compose/task/fetch", body: { ...place, messageId: "7" } },
      {
        path: "compose/task/submit",
        body: { ...place, messageId: "7", data: { verb: "next" } },
      },
    ]);
  });

  it("asks the bot for choices as the persona, and says when it cannot", async () => {
    const results = [{ title: "Thailand", value: "THA" }, { title: "No value" }];
    const { client, calls } = fakeSimulator({
      search: { status: 200, body: { value: { results } } },
    });
    const notices = { element: document.createElement("div"), say: vi.fn(), failure: vi.fn() };
    const dialogs = { open: vi.fn() };
    const page = createStore(samplePage());
    const { suggest } = createController(page, client, notices, dialogs);

    expect(await suggest("practices.countries", "thai")).toEqual([results[0]]);
    expect(calls[0]?.body).toEqual({
      persona: "ayu",
      conversationId: "a:ayu",
      dataset: "practices.countries",
      queryText: "thai",
    });
    const away = createController(page, fakeSimulator({ search: {} }).client, notices, dialogs);
    await expect(away.suggest("d", "t")).rejects.toThrow("The bot did not answer.");
  });
});
