/** Up to two capitals that stand for a name in an avatar. */
export function initials(name: string): string {
  const words = name.replace(/\([^)]*\)/g, " ").match(/[\p{L}\p{N}]+/gu) ?? [];
  const first = words[0] ?? "?";
  const last = words.length > 1 ? words.at(-1) : undefined;
  return [first, last]
    .map((x) => (x ? [...x][0] : ""))
    .join("")
    .toLocaleUpperCase();
}

/** One of eight avatar colours, always the same for the same id. */
export function tone(id: string): number {
  let sum = 0;
  for (const character of id) sum = (sum * 31 + (character.codePointAt(0) ?? 0)) % 9973;
  return sum % 8;
}
