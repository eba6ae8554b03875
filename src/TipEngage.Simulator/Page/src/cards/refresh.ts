import type { CardActionRequest } from "../simulator/types";

const minute = 60_000;

interface Refresh {
  action?: { verb?: string; id?: string; title?: string; data?: unknown };
  userIds?: string[];
}

/** The action that asks for this reader's own view of a card, where the card names one. */
export function refreshActionFor(content: unknown, mri: string): CardActionRequest | undefined {
  const refresh = (content as { refresh?: Refresh } | null)?.refresh;
  if (!refresh?.action) return undefined;
  if (refresh.userIds && !refresh.userIds.includes(mri)) return undefined;
  const { verb, id, title, data } = refresh.action;
  return { type: "Action.Execute", verb, id, title, data: data ?? {} };
}

/** Lets one refresh per key and minute pass. */
export function createRefreshGate(clock: () => number): (key: string) => boolean {
  const last = new Map<string, number>();
  return (key) => {
    const before = last.get(key);
    const now = clock();
    if (before !== undefined && now - before < minute) return false;
    last.set(key, now);
    return true;
  };
}
