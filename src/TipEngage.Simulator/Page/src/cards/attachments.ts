import type { Attachment, SuggestedAction } from "../simulator/types";

const adaptive = "application/vnd.microsoft.card.adaptive";
const simpleCards = new Set([
  "application/vnd.microsoft.card.thumbnail",
  "application/vnd.microsoft.card.hero",
  "application/vnd.microsoft.card.signin",
  "application/vnd.microsoft.card.oauth",
]);

interface SimpleCard {
  title?: string;
  subtitle?: string;
  text?: string;
  images?: { url?: string; alt?: string }[];
  buttons?: SuggestedAction[];
}

export function isAdaptive(attachment: Attachment): boolean {
  return attachment.contentType.toLowerCase() === adaptive;
}

/** The attachment as an Adaptive Card, or nothing where it is not a card. */
export function toAdaptiveCard(attachment: Attachment): unknown {
  const type = attachment.contentType.toLowerCase();
  if (type === adaptive) return attachment.content;
  if (simpleCards.has(type)) return fromSimpleCard((attachment.content ?? {}) as SimpleCard);
  return undefined;
}

function fromSimpleCard(card: SimpleCard): unknown {
  const image = card.images?.[0];
  return {
    type: "AdaptiveCard",
    version: "1.5",
    body: [
      image?.url && { type: "Image", url: image.url, altText: image.alt ?? "", size: "Stretch" },
      card.title && {
        type: "TextBlock",
        text: card.title,
        weight: "Bolder",
        size: "Medium",
        wrap: true,
      },
      card.subtitle && { type: "TextBlock", text: card.subtitle, isSubtle: true, wrap: true },
      card.text && { type: "TextBlock", text: card.text, wrap: true },
    ].filter(Boolean),
    actions: (card.buttons ?? []).map(toAction),
  };
}

function toAction({ type, title, value }: SuggestedAction): unknown {
  return type === "openUrl" || type === "signin"
    ? { type: "Action.OpenUrl", title, url: String(value) }
    : { type: "Action.Submit", title, data: { msteams: { type, value } } };
}

export interface Preview {
  title: string;
  text: string;
  image?: string;
  tap?: unknown;
}

/** What a row of search results shows for an attachment. */
export function previewOf(attachment: Attachment): Preview {
  const shown = attachment.preview ?? attachment;
  const content = (shown.content ?? {}) as SimpleCard & {
    tap?: { type?: string; value?: unknown };
  };
  return {
    title: content.title ?? attachment.name ?? "Untitled",
    text: content.subtitle
      ? `${content.subtitle}\n${content.text ?? ""}`.trim()
      : (content.text ?? ""),
    image: content.images?.[0]?.url,
    tap: content.tap?.type === "invoke" ? content.tap.value : undefined,
  };
}
