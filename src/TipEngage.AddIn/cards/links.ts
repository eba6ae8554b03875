const schemes = new Set(["http:", "https:", "mailto:"]);

export function isAllowedLink(address: string): boolean {
  return URL.canParse(address) && schemes.has(new URL(address).protocol);
}

export function openLink(address: string): boolean {
  if (!isAllowedLink(address)) return false;
  window.open(address, "_blank", "noopener,noreferrer");
  return true;
}

export function firstWebLink(text: string): string | undefined {
  const link = /https?:\/\/[^\s<>"]+/i.exec(text)?.[0].replace(/[).,;!?]+$/, "");
  return link && URL.canParse(link) ? link : undefined;
}
