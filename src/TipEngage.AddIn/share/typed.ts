type Node = Record<string, unknown>;

/** The card with what a person has typed into another rendering of it. */
export function withValues(card: unknown, values: Readonly<Record<string, string>>): unknown {
  if (Array.isArray(card)) return card.map((x) => withValues(x, values));
  if (typeof card !== "object" || card === null) return card;
  const copy = Object.fromEntries(
    Object.entries(card as Node).map(([name, value]) => [name, withValues(value, values)]),
  );
  const { type, id } = copy;
  const isInput = typeof type === "string" && type.startsWith("Input.");
  return isInput && typeof id === "string" && Object.hasOwn(values, id)
    ? { ...copy, value: values[id] }
    : copy;
}
