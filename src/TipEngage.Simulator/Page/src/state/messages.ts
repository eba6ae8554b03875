import type { ChatMessage, SuggestedAction } from "../simulator/types";

export interface Thread {
  id: string;
  messages: ChatMessage[];
}

export function upsert(
  messages: readonly ChatMessage[],
  message: ChatMessage,
): readonly ChatMessage[] {
  const at = messages.findIndex((x) => x.id === message.id);
  return at < 0 ? [...messages, message] : messages.with(at, message);
}

/** Loaded messages, with what came or changed while they were loaded. */
export function merge(
  loaded: readonly ChatMessage[],
  before: readonly ChatMessage[],
  now: readonly ChatMessage[],
): readonly ChatMessage[] {
  return now.filter((x) => !before.includes(x)).reduce(upsert, loaded);
}

export function remove(messages: readonly ChatMessage[], id: string): readonly ChatMessage[] {
  return messages.map((x) => (x.id === id ? { ...x, deleted: true } : x));
}

export function visibleTo(messages: readonly ChatMessage[], personaId: string): ChatMessage[] {
  return messages.filter((x) => !x.targetedTo || x.targetedTo === personaId);
}

/** Posts of a channel with their answers, in the order in which the posts were made. */
export function threadsOf(messages: readonly ChatMessage[]): Thread[] {
  const threads = new Map<string, Thread>();
  for (const message of messages) {
    const id = message.threadId ?? message.id;
    const thread = threads.get(id);
    if (thread) thread.messages.push(message);
    else threads.set(id, { id, messages: [message] });
  }
  return [...threads.values()];
}

export function suggestionsOf(message: ChatMessage): SuggestedAction[] {
  const { suggestedActions } = message;
  if (!suggestedActions) return [];
  return Array.isArray(suggestedActions) ? suggestedActions : (suggestedActions.actions ?? []);
}
