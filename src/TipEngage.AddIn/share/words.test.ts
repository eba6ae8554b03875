import { describe, expect, it, vi } from "vitest";
import { followTheme } from "./theme";
import { withValues } from "./typed";
import { asLanguage, languages, wordsIn } from "./words";

describe("the page's words", () => {
  it("are there in every language, and differ", () => {
    const all = Object.keys(languages).map((x) => Object.values(wordsIn(asLanguage(x))));

    expect(all).toHaveLength(4);
    for (const one of all) expect(one.every((x) => x.trim() !== "")).toBe(true);
    expect(new Set(all.flat()).size).toBe(all.flat().length);
  });

  it.each([
    ["th-TH", "th"],
    ["VI", "vi"],
    ["de", "en"],
    ["", "en"],
  ])("%s is read as %s", (name, language) => expect(asLanguage(name)).toBe(language));
});

describe("what is filled in", () => {
  it("goes into the inputs of that name and nowhere else", () => {
    const text = { type: "TextBlock", id: "a", text: "a" };
    const input = { type: "Input.Text", id: "a" };
    const other = { type: "Input.Text", id: "toString" };
    const card = { body: [text, { items: [input, other] }] };

    expect(withValues(card, { a: "x" })).toEqual({
      body: [text, { items: [{ ...input, value: "x" }, other] }],
    });
  });
});

describe("the theme", () => {
  it("follows the system", () => {
    const root = document.createElement("html");
    const wanted = new Set(["(prefers-color-scheme: dark)"]);
    const changes: (() => void)[] = [];
    const media = vi.fn((query: string) => ({
      get matches() {
        return wanted.has(query);
      },
      addEventListener: (_: string, change: () => void) => changes.push(change),
    }));

    followTheme(root, media as unknown as typeof matchMedia);
    expect(root.dataset.theme).toBe("dark");
    wanted.add("(prefers-contrast: more)");
    for (const change of changes) change();
    expect(root.dataset.theme).toBe("contrast");
    wanted.clear();
    for (const change of changes) change();
    expect(root.dataset.theme).toBe("light");
  });
});
