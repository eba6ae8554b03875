import MarkdownIt from "markdown-it";
import { isAllowedLink } from "./links";

const markdown = create();

/** The only way from text to HTML: no HTML passes, and links only with an allowed scheme. */
export function markdownToHtml(text: string): string {
  return markdown.render(text);
}

function create() {
  const instance = new MarkdownIt({ html: false, linkify: true, breaks: true });
  instance.disable(["image", "heading", "lheading", "table"]);
  instance.validateLink = isAllowedLink;
  instance.inline.ruler.before("html_inline", "mention", (state, silent) => {
    const found = /^<at>([^<]{1,200})<\/at>/.exec(state.src.slice(state.pos, state.pos + 220));
    if (!found) return false;
    if (!silent) {
      state.push("mention_open", "span", 1).attrSet("class", "mention");
      state.push("text", "", 0).content = unescapeXml(found[1] ?? "");
      state.push("mention_close", "span", -1);
    }
    state.pos += found[0].length;
    return true;
  });
  instance.renderer.rules.link_open = (tokens, index, options, _env, self) => {
    tokens[index]?.attrSet("target", "_blank");
    tokens[index]?.attrSet("rel", "noopener noreferrer");
    return self.renderToken(tokens, index, options);
  };
  return instance;
}

export function unescapeXml(text: string): string {
  return text
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&amp;", "&");
}
