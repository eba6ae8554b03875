export interface Place {
  persona?: string;
  conversation?: string;
}

/** The persona and the conversation live in the address: a reload keeps them, a second tab may be someone else. */
export function readPlace(hash: string): Place {
  const values = new URLSearchParams(hash.replace(/^#/, ""));
  return {
    persona: values.get("persona") ?? undefined,
    conversation: values.get("conversation") ?? undefined,
  };
}

export function writePlace(place: Required<Place>): string {
  return `#${new URLSearchParams({ ...place })}`;
}
