import { describe, expect, it } from "vitest";
import { pretty, readable } from "./traffic";

describe("traffic", () => {
  it("shows a path from its version on, decoded where it can be", () => {
    expect(readable("/amer/tenant/v3/conversations/19%3Aa%40thread.tacv2/activities")).toBe(
      "/v3/conversations/19:a@thread.tacv2/activities",
    );
    expect(readable("/api/messages")).toBe("/api/messages");
    expect(readable("/v3/%E0%A4%A")).toBe("/v3/%E0%A4%A");
  });

  it("indents JSON, also where it came as text, and leaves other text", () => {
    expect(pretty({ a: 1 })).toBe('{\n  "a": 1\n}');
    expect(pretty('{"a":1}')).toBe('{\n  "a": 1\n}');
    expect(pretty("plain")).toBe("plain");
  });
});
