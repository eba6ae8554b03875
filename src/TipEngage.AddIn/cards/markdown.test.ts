import { describe, expect, it } from "vitest";
import { markdownToHtml } from "./markdown";

describe("markdownToHtml", () => {
  it("renders bold and italic", () => {
    expect(markdownToHtml("**a** and _b_")).toBe("<p><strong>a</strong> and <em>b</em></p>\n");
  });

  it.each(["<img src=x onerror=alert(1)>", "<script>alert(1)</script>", "a <b>b</b>"])(
    "shows HTML as text: %s",
    (text) => {
      const html = markdownToHtml(text);

      expect(html).not.toMatch(/<(img|script|b)\b/);
      expect(html).toContain("&lt;");
    },
  );

  it.each([
    "javascript:alert(1)",
    "data:text/html,x",
    "vbscript:x",
    "file:///etc/passwd",
    "/relative",
  ])("makes no link of %s", (address) => {
    expect(markdownToHtml(`[x](${address})`)).not.toContain("<a ");
  });

  it.each(["https://example.org/", "http://example.org/", "mailto:a@example.org"])(
    "links %s without handing over this window",
    (address) => {
      const html = markdownToHtml(`[x](${address})`);

      expect(html).toContain(`href="${address}"`);
      expect(html).toContain('rel="noopener noreferrer"');
    },
  );

  it("marks a mention and keeps its name as text", () => {
    expect(markdownToHtml("Hi <at>A &amp; B</at>!")).toBe(
      '<p>Hi <span class="mention">A &amp; B</span>!</p>\n',
    );
  });

  it("loads no picture of somebody else", () => {
    expect(markdownToHtml("![x](https://example.org/a.png)")).not.toContain("<img");
  });
});
