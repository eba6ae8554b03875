import { isFullWidth, renderCard } from "@tipengage/cards/renderCard";
import { describe, expect, it, vi } from "vitest";
import { cardAttachment } from "../testing/samples";
import { readPress } from "./actions";
import { readActionAnswer, readComposeAnswer, readDialogAnswer } from "./answers";
import { previewOf, toAdaptiveCard } from "./attachments";
import { createRefreshGate, refreshActionFor } from "./refresh";

const text = (value: string) => ({ type: "TextBlock", text: value, wrap: true });
const button = (element: HTMLElement, title: string) =>
  [...element.querySelectorAll("button")].find((x) => x.textContent === title);

function press(actions: object[], body: object[], title: string) {
  const pressed = vi.fn();
  const card = renderCard(cardAttachment({ body, actions }).content, pressed);
  document.body.replaceChildren(card);
  button(card, title)?.click();
  return { card, press: pressed.mock.calls[0] && readPress(pressed.mock.calls[0][0]) };
}

describe("renderCard", () => {
  it("renders markdown but no HTML", () => {
    const card = renderCard(
      cardAttachment({ body: [text("**bold** <img src=x>")] }).content,
      vi.fn(),
    );

    expect(card.querySelector("strong")?.textContent).toBe("bold");
    expect(card.querySelector("img")).toBeNull();
  });

  it("uses the fallback of an element that it does not know", () => {
    const body = [{ type: "Badge", text: "Late", fallback: text("Late, in words") }];
    const card = renderCard(cardAttachment({ body }).content, vi.fn());

    expect(card.textContent).toContain("Late, in words");
  });

  it("says the fallback text when nothing can be shown", () => {
    const card = renderCard(
      cardAttachment({ version: "9.0", fallbackText: "In words." }).content,
      vi.fn(),
    );

    expect(card.textContent).toContain("In words.");
  });

  it("takes the link away from an address that is no web address", () => {
    const selectAction = { type: "Action.OpenUrl", url: "javascript:alert(1)", title: "x" };
    const body = [{ type: "Container", items: [text("a")], selectAction }];
    const card = renderCard(cardAttachment({ body }).content, vi.fn());

    expect(card.innerHTML).not.toContain("javascript:");
  });

  it("widens a card that asks for it", () => {
    expect(isFullWidth({ msteams: { width: "Full" } })).toBe(true);
    expect(isFullWidth({})).toBe(false);
    expect(isFullWidth(null)).toBe(false);
  });
});

describe("a pressed button", () => {
  it("sends verb and data with the inputs in it", () => {
    const action = {
      type: "Action.Execute",
      verb: "v.x",
      id: "go",
      title: "Go",
      data: { item: "4b" },
    };
    const inputs = [{ type: "Input.Text", id: "note", label: "Note", value: "hi" }];

    expect(press([action], inputs, "Go").press).toEqual({
      kind: "invoke",
      action: {
        type: "Action.Execute",
        verb: "v.x",
        id: "go",
        title: "Go",
        data: { item: "4b", note: "hi" },
      },
    });
  });

  it("is held back while a required input is empty", () => {
    const inputs = [
      {
        type: "Input.Text",
        id: "note",
        label: "Note",
        isRequired: true,
        errorMessage: "Say more.",
      },
    ];
    const result = press([{ type: "Action.Execute", verb: "v", title: "Go" }], inputs, "Go");

    expect(result.press).toBeUndefined();
    expect(result.card.textContent).toContain("Say more.");
  });

  it.each([
    [{ msteams: { type: "task/fetch" }, item: "1" }, "dialog"],
    [{ msteams: { type: "imBack", value: "help" } }, "say"],
    [{ msteams: { type: "messageBack", text: "x" } }, "invoke"],
    [{ msteams: { type: "invoke", value: { type: "task/fetch" } } }, "dialog"],
    [{ plain: true }, "invoke"],
  ])("with data %o becomes %s", (data, kind) => {
    expect(press([{ type: "Action.Submit", title: "Go", data }], [], "Go").press?.kind).toBe(kind);
  });

  it("opens a web address apart from this window, and no other address", () => {
    const open = vi.spyOn(window, "open").mockReturnValue(null);

    const good = press(
      [{ type: "Action.OpenUrl", title: "Go", url: "https://example.org" }],
      [],
      "Go",
    );
    const bad = press([{ type: "Action.OpenUrl", title: "Go", url: "javascript:x" }], [], "Go");

    expect(good.press?.kind).toBe("done");
    expect(bad.press?.kind).toBe("failure");
    expect(open.mock.calls).toEqual([["https://example.org", "_blank", "noopener,noreferrer"]]);
  });
});

describe("answers to invokes", () => {
  const card = { type: "AdaptiveCard" };

  it.each([
    [
      { type: "application/vnd.microsoft.card.adaptive", value: card },
      { kind: "card", card },
    ],
    [
      { type: "application/vnd.microsoft.activity.message", value: "Done." },
      { kind: "notice", text: "Done." },
    ],
    [
      { statusCode: 400, type: "application/vnd.microsoft.error", value: { message: "Too late." } },
      { kind: "failure", text: "Too late." },
    ],
    [
      {
        type: "application/vnd.microsoft.activity.loginRequest",
        value: { buttons: [{ value: "https://example.org" }] },
      },
      { kind: "signIn", address: "https://example.org" },
    ],
    [undefined, { kind: "nothing" }],
  ])("reads %o", (body, expected) => {
    expect(readActionAnswer({ status: 200, body })).toEqual(expected);
  });

  it("names the status that a refusing bot answered", () => {
    expect(readActionAnswer({ status: 501 })).toEqual({
      kind: "failure",
      text: "The bot did not accept this (status 501).",
    });
  });

  it.each([
    [undefined, "close"],
    [{ task: { type: "message", value: "Thanks" } }, "notice"],
    [{ task: { type: "continue", value: { title: "T", card: { content: card } } } }, "card"],
    [{ task: { type: "continue", value: { url: "https://example.org" } } }, "page"],
    [{ task: { type: "continue", value: {} } }, "failure"],
  ])("reads the dialog %o as %s", (body, kind) => {
    expect(readDialogAnswer({ status: 200, body }).kind).toBe(kind);
  });

  it.each([
    [{ composeExtension: { type: "result", attachments: [] } }, "results"],
    [{ composeExtension: { type: "message", text: "None" } }, "notice"],
    [{ composeExtension: { type: "auth", suggestedActions: { actions: [] } } }, "signIn"],
    [undefined, "results"],
  ])("reads the message extension's %o as %s", (body, kind) => {
    expect(readComposeAnswer({ status: 200, body }).kind).toBe(kind);
  });
});

describe("attachments", () => {
  const thumbnail = {
    contentType: "application/vnd.microsoft.card.thumbnail",
    content: { title: "4b", text: "Guide", tap: { type: "invoke", value: { id: "4b" } } },
  };

  it("shows simple cards like adaptive ones", () => {
    expect(toAdaptiveCard(thumbnail)).toMatchObject({ body: [{ text: "4b" }, { text: "Guide" }] });
    expect(toAdaptiveCard({ contentType: "image/png" })).toBeUndefined();
  });

  it("previews a result by the preview that came with it", () => {
    const attachment = { ...cardAttachment({ body: [] }), preview: thumbnail };

    expect(previewOf(attachment)).toEqual({
      title: "4b",
      text: "Guide",
      image: undefined,
      tap: { id: "4b" },
    });
  });
});

describe("refresh", () => {
  const card = { refresh: { userIds: ["29:ayu"], action: { verb: "v.x", data: { a: 1 } } } };

  it("is asked for by those whom the card names", () => {
    expect(refreshActionFor(card, "29:ayu")).toMatchObject({ type: "Action.Execute", verb: "v.x" });
    expect(refreshActionFor(card, "29:tom")).toBeUndefined();
    expect(refreshActionFor({}, "29:ayu")).toBeUndefined();
  });

  it("happens once a minute", () => {
    let now = 0;
    const gate = createRefreshGate(() => now);

    const first = [gate("a"), gate("a"), gate("b")];
    now = 60_000;

    expect(first).toEqual([true, false, true]);
    expect(gate("a")).toBe(true);
  });
});
