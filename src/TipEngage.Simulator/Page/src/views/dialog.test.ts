import { beforeEach, describe, expect, it, vi } from "vitest";
import type { BotAnswer } from "../simulator/types";
import { cardAttachment } from "../testing/samples";
import { createDialogs } from "./dialog";

const step = (n: number): BotAnswer => {
  const body = [{ type: "TextBlock", text: `Step ${n}` }];
  const actions = [{ type: "Action.Submit", title: "Next", data: { step: n } }];
  const card = cardAttachment({ body, actions });
  return { status: 200, body: { task: { type: "continue", value: { title: "Share", card } } } };
};

beforeEach(() => {
  document.body.replaceChildren();
  HTMLDialogElement.prototype.showModal = function () {
    this.open = true;
  };
  HTMLDialogElement.prototype.close = function () {
    this.open = false;
    this.dispatchEvent(new Event("close"));
  };
});

const dialog = () => document.querySelector("dialog");
const next = () =>
  [...document.querySelectorAll("button")].find((x) => x.textContent === "Next")?.click();

describe("a dialog", () => {
  it("shows card after card, with the focus at the top of each", async () => {
    const sent: unknown[] = [];
    const submit = async (data: unknown) => step(sent.push(data) + 1);
    createDialogs().open(step(1), { submit, suggest: vi.fn() });

    for (let n = 2; n <= 6; n++) {
      next();
      await vi.waitFor(() => expect(dialog()?.textContent).toContain(`Step ${n}`));
      expect(document.activeElement).toBe(dialog()?.querySelector(".dialog-content"));
    }

    expect(sent).toEqual([1, 2, 3, 4, 5].map((n) => ({ step: n })));
    expect(document.querySelectorAll("dialog")).toHaveLength(1);
  });

  it("is gone when the bot ends it", async () => {
    createDialogs().open(step(1), { submit: async () => ({ status: 200 }), suggest: vi.fn() });

    next();

    await vi.waitFor(() => expect(dialog()).toBeNull());
  });

  it("is gone when it is closed, and comes back for no late answer", async () => {
    let answer: (value: BotAnswer) => void = () => undefined;
    const late = new Promise<BotAnswer>((resolve) => {
      answer = resolve;
    });
    createDialogs().open(step(1), { submit: () => late, suggest: vi.fn() });
    next();

    dialog()?.close();
    answer(step(2));
    await late;

    expect(dialog()).toBeNull();
  });
});
