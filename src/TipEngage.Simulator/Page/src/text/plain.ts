import { h } from "@tipengage/cards/dom";
import { isAllowedLink } from "@tipengage/cards/links";
import { unescapeXml } from "@tipengage/cards/markdown";

const pieces = /<at>([^<]{1,200})<\/at>|(https?:\/\/[^\s<>"]*[^\s<>".,;:!?)])/gi;

/** Text as typed, with mentions and web links made visible; a mention of the bot may be its name after an @. */
export function plainToNodes(text: string, botName: string): (Node | string)[] {
  const greeting = `@${botName}`;
  const isGreeted = text.startsWith(greeting);
  const nodes: (Node | string)[] = isGreeted ? [mention(greeting)] : [];
  let end = isGreeted ? greeting.length : 0;
  for (const found of text.matchAll(pieces)) {
    nodes.push(text.slice(end, found.index));
    nodes.push(found[1] !== undefined ? mention(found[1]) : link(found[0]));
    end = found.index + found[0].length;
  }
  nodes.push(text.slice(end));
  return nodes.filter((x) => x !== "");
}

export function stripTags(text: string): string {
  const withBreaks = text.replaceAll(/<br\s*\/?>|<\/p>/gi, "\n");
  return new DOMParser().parseFromString(withBreaks, "text/html").body.textContent ?? "";
}

function mention(name: string): Node {
  return h("span", { class: "mention" }, unescapeXml(name));
}

function link(address: string): Node | string {
  if (!isAllowedLink(address)) return address;
  return h("a", { href: address, target: "_blank", rel: "noopener noreferrer" }, address);
}
