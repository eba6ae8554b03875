import type { Choice, Suggest } from "@tipengage/cards/choices";
import { renderCard } from "@tipengage/cards/renderCard";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { later } from "./testing/later";

const countries = [
  { title: "Indonesia", value: "IDN" },
  { title: "Thailand", value: "THA" },
  { title: "Việt Nam", value: "VNM" },
  { title: "New Zealand", value: "NZL" },
];

interface Filtered {
  isMultiSelect?: boolean;
  isRequired?: boolean;
  errorMessage?: string;
  value?: string;
  lang?: string;
  choices?: Choice[];
  "choices.data"?: object;
}

const query = { "choices.data": { type: "Data.Query", dataset: "practices.countries" } };

function show({ lang, ...change }: Filtered = {}, suggest?: Suggest) {
  const pressed = vi.fn();
  const input = {
    type: "Input.ChoiceSet",
    id: "country",
    label: "Country",
    style: "filtered",
    choices: countries,
    ...change,
  };
  const actions = [{ type: "Action.Submit", title: "Next", data: { verb: "v" } }];
  const card = renderCard(
    { type: "AdaptiveCard", version: "1.5", lang, body: [input], actions },
    pressed,
    suggest,
  );
  document.body.replaceChildren(card);
  const box = card.querySelector("input[role=combobox]") as HTMLInputElement;
  box.focus();
  return {
    card,
    box,
    key: (key: string) => {
      const event = new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true });
      box.dispatchEvent(event);
      return event;
    },
    type: (text: string) => {
      box.value = text;
      box.dispatchEvent(new Event("input", { bubbles: true }));
    },
    options: () => [...card.querySelectorAll("[role=option]")].map((x) => x.textContent),
    active: () => card.querySelector(`#${box.getAttribute("aria-activedescendant")}`)?.textContent,
    chips: () => [...card.querySelectorAll(".combo-chips li")].map((x) => x.textContent),
    note: () => card.querySelector(".combo-note")?.textContent,
    isOpen: () => box.getAttribute("aria-expanded") === "true",
    next: () => {
      [...card.querySelectorAll("button")].find((x) => x.textContent === "Next")?.click();
      return pressed.mock.calls.at(-1)?.[0].data;
    },
  };
}

describe("a filtered choice set", () => {
  it("is a combobox named by its label", () => {
    const { card, box } = show();

    const label = card.querySelector("label");
    expect(label?.htmlFor).toBe(box.id);
    expect(box.getAttribute("aria-labelledby")).toContain(label?.id);
    expect(card.querySelector(`#${box.getAttribute("aria-controls")}`)?.getAttribute("role")).toBe(
      "listbox",
    );
    expect(card.querySelectorAll(`[id="${box.id}"]`)).toHaveLength(1);
  });

  it("opens with the arrow key, walks round, and takes a choice with Enter", () => {
    const { box, key, options, active, isOpen, next } = show();

    key("ArrowDown");
    expect(options()).toEqual(["Indonesia", "Thailand", "Việt Nam", "New Zealand"]);
    key("ArrowUp");
    expect(active()).toBe("New Zealand");
    key("ArrowDown");
    expect(active()).toBe("Indonesia");
    key("Enter");

    expect(isOpen()).toBe(false);
    expect(box.value).toBe("Indonesia");
    expect(next()).toEqual({ verb: "v", country: "IDN" });
  });

  it("finds what begins with the text first, whatever its capitals and accents", () => {
    const { type, options, active } = show();

    type("nam");
    expect(options()).toEqual(["Việt Nam"]);
    type("VIET");
    expect(options()).toEqual(["Việt Nam"]);
    type("n");
    expect(options()).toEqual(["New Zealand", "Indonesia", "Thailand", "Việt Nam"]);
    expect(active()).toBe("New Zealand");
  });

  it("closes with Escape and lets the next one pass to the dialog around it", () => {
    const { key, isOpen } = show();

    key("ArrowDown");
    expect(key("Escape").defaultPrevented).toBe(true);
    expect(isOpen()).toBe(false);
    expect(key("Escape").defaultPrevented).toBe(false);
  });

  it("takes a text that names a choice in full, or the only one found", () => {
    const { box, type, next } = show();

    type("thailand");
    box.blur();
    expect(next()).toMatchObject({ country: "THA" });

    box.focus();
    type("zea");
    box.blur();
    expect(next()).toMatchObject({ country: "NZL" });
  });

  it("says that a text is not in the list, and sends none", () => {
    const { box, type, note, next } = show();

    type("Atlantis");
    box.blur();

    expect(note()).toBe("“Atlantis” is not in the list.");
    expect(box.value).toBe("");
    expect(next()).toEqual({ verb: "v" });
  });

  it("shows the title of a value that is there already", () => {
    expect(show({ value: "THA" }).box.value).toBe("Thailand");
  });

  it("asks for a needed choice in the card's own words", () => {
    const { card, box, key, next } = show({ isRequired: true, errorMessage: "Choose a country." });

    expect(next()).toBeUndefined();
    expect(card.textContent).toContain("Choose a country.");
    expect(box.getAttribute("aria-invalid")).toBe("true");
    key("ArrowDown");
    key("ArrowDown");
    key("Enter");
    expect(card.textContent).not.toContain("Choose a country.");
    expect(box.hasAttribute("aria-invalid")).toBe(false);
  });

  it("speaks the language of its card", () => {
    show({ lang: "th" });
    const { card } = show({ lang: "th", isMultiSelect: true, value: "THA" });

    expect(card.querySelector(".combo-chips button")?.getAttribute("aria-label")).toBe(
      "ลบ Thailand",
    );
  });
});

describe("a filtered choice set of several", () => {
  it("joins what is chosen with commas", () => {
    const { type, key, chips, box, next } = show({ isMultiSelect: true, value: "THA" });

    type("indo");
    key("Enter");

    expect(chips()).toEqual(["Thailand", "Indonesia"]);
    expect(box.value).toBe("");
    expect(next()).toMatchObject({ country: "THA,IDN" });
  });

  it("takes the last away with Backspace, and any by its button", () => {
    const { card, key, chips, note, box, next } = show({
      isMultiSelect: true,
      value: "THA,IDN,NZL",
    });

    key("Backspace");
    expect(chips()).toEqual(["Thailand", "Indonesia"]);
    expect(note()).toBe("New Zealand removed");
    card.querySelector<HTMLButtonElement>('[aria-label="Remove Thailand"]')?.click();

    expect(chips()).toEqual(["Indonesia"]);
    expect(document.activeElement).toBe(box);
    expect(next()).toMatchObject({ country: "IDN" });
  });

  it("leaves Backspace to a text that is being written", () => {
    const { type, key, chips } = show({ isMultiSelect: true, value: "THA" });

    type("ind");

    expect(key("Backspace").defaultPrevented).toBe(false);
    expect(chips()).toEqual(["Thailand"]);
  });
});

describe("a filtered choice set that asks", () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });

  afterEach(() => {
    vi.useRealTimers();
  });

  it("asks once a person pauses", async () => {
    const suggest = vi.fn<Suggest>(async () => [{ title: "Timor-Leste", value: "TLS" }]);
    const { type, key, options, next } = show(query, suggest);

    type("t");
    type("ti");
    await vi.advanceTimersByTimeAsync(1000);

    expect(suggest.mock.calls).toEqual([["practices.countries", "ti"]]);
    expect(options()).toEqual(["Timor-Leste"]);
    key("Enter");
    expect(next()).toMatchObject({ country: "TLS" });
  });

  it("drops an answer that comes after a later question", async () => {
    const slow = later<Choice[]>();
    const suggest: Suggest = async (_, text) =>
      text === "t" ? slow.promise : [{ title: "Indonesia", value: "IDN" }];
    const { type, options } = show(query, suggest);

    type("t");
    await vi.advanceTimersByTimeAsync(1000);
    type("i");
    await vi.advanceTimersByTimeAsync(1000);
    slow.resolve([{ title: "Thailand", value: "THA" }]);
    await vi.advanceTimersByTimeAsync(1000);

    expect(options()).toEqual(["Indonesia"]);
  });

  it("shows fifteen at most", async () => {
    const many = Array.from({ length: 40 }, (_, n) => ({ title: `Place ${n}`, value: `P${n}` }));
    const { type, options } = show(query, async () => many);

    type("place");
    await vi.advanceTimersByTimeAsync(1000);

    expect(options()).toHaveLength(15);
  });

  it("searches what came with the card when the bot cannot be asked", async () => {
    const { type, options, note } = show(query, async () => Promise.reject(new Error("away")));

    type("thai");
    await vi.advanceTimersByTimeAsync(1000);

    expect(options()).toEqual(["Thailand"]);
    expect(note()).toBe("The list could not be searched. Try again.");
  });
});

describe("other choice sets", () => {
  it("stay what they were", () => {
    const body = ["compact", "expanded"].map((style) => ({
      type: "Input.ChoiceSet",
      id: style,
      label: style,
      style,
      choices: countries,
    }));
    const card = renderCard({ type: "AdaptiveCard", version: "1.5", body }, vi.fn());

    expect(card.querySelectorAll("select")).toHaveLength(1);
    expect(card.querySelectorAll("input[type=radio]")).toHaveLength(4);
    expect(card.querySelector("[role=combobox]")).toBeNull();
  });
});
