import { h } from "@tipengage/cards/dom";
import { firstWebLink, isAllowedLink } from "@tipengage/cards/links";
import { describe, expect, it } from "vitest";
import { initials, tone } from "./people";
import { plainToNodes, stripTags } from "./plain";
import { clock, longDate } from "./time";

describe("plainToNodes", () => {
  it("keeps markup as the characters that were typed", () => {
    const element = h("div", {}, plainToNodes("<b>x</b> & **y**", "TipEngage"));

    expect(element.childElementCount).toBe(0);
    expect(element.textContent).toBe("<b>x</b> & **y**");
  });

  it("shows a mention by its name", () => {
    const element = h("div", {}, plainToNodes("<at>TipEngage</at> item 4b", "TipEngage"));

    expect(element.querySelector(".mention")?.textContent).toBe("TipEngage");
    expect(element.textContent).toBe("TipEngage item 4b");
  });

  it("shows the bot's name after an @ as a mention", () => {
    const element = h("div", {}, plainToNodes("@TipEngage items, @Ayu", "TipEngage"));

    expect(element.querySelectorAll(".mention")).toHaveLength(1);
    expect(element.textContent).toBe("@TipEngage items, @Ayu");
  });

  it("links an address but not the full stop after it", () => {
    const element = h("div", {}, plainToNodes("See https://example.org/a.", "TipEngage"));

    expect(element.querySelector("a")?.getAttribute("href")).toBe("https://example.org/a");
    expect(element.textContent).toBe("See https://example.org/a.");
  });
});

describe("stripTags", () => {
  it("leaves the words of XML text", () => {
    expect(stripTags("<b>one</b><br/>two<script>x()</script>")).toContain("one\ntwo");
  });
});

describe("links", () => {
  it("finds the first address in what was pasted", () => {
    expect(firstWebLink("look (https://example.org/items/4b), please")).toBe(
      "https://example.org/items/4b",
    );
    expect(firstWebLink("nothing here")).toBeUndefined();
  });

  it("opens web and mail addresses only", () => {
    expect(isAllowedLink("https://example.org")).toBe(true);
    expect(isAllowedLink("JavaScript:alert(1)")).toBe(false);
    expect(isAllowedLink("item")).toBe(false);
  });
});

describe("people", () => {
  it.each([
    ["Ayu Lestari", "AL"],
    ["TipEngage", "T"],
    ["Nguyễn Thị Minh Anh", "NA"],
    ["ليلى حسن", "لح"],
    ["Kai Brandt (Guest)", "KB"],
    ["", "?"],
  ])("stands %s for by %s", (name, expected) => {
    expect(initials(name)).toBe(expected);
  });

  it("gives the same person the same colour", () => {
    expect(tone("ayu")).toBe(tone("ayu"));
    expect(tone("ayu")).toBeLessThan(8);
  });
});

describe("time", () => {
  it("writes dates in words and leaves what is no date", () => {
    expect(longDate("2018-03-01")).toBe("1 March 2018");
    expect(longDate("soon")).toBe("soon");
    expect(clock("never")).toBe("");
  });
});
