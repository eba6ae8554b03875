import type { ChatMessage, SimulatorState, TrafficEntry } from "./types";

export type InConversation<T> = T & { conversationId: string };

export interface EventHandlers {
  message(message: InConversation<ChatMessage>): void;
  messageUpdated(message: InConversation<ChatMessage>): void;
  messageDeleted(message: InConversation<{ id: string }>): void;
  typing(event: { conversationId: string }): void;
  traffic(entry: TrafficEntry): void;
  state(state: SimulatorState): void;
}

const names = [
  "message",
  "messageUpdated",
  "messageDeleted",
  "typing",
  "traffic",
  "state",
] as const satisfies (keyof EventHandlers)[];

/** Listens to the simulator; `onBack` runs when the stream was lost and is there again. */
export function listen(
  source: EventSource,
  handlers: EventHandlers,
  onLost: () => void,
  onBack: () => void,
): void {
  let lost = false;
  for (const name of names) {
    source.addEventListener(name, (event: MessageEvent<string>) => {
      handlers[name](JSON.parse(event.data));
    });
  }
  source.addEventListener("error", () => {
    lost = true;
    onLost();
  });
  source.addEventListener("open", () => {
    if (lost) onBack();
    lost = false;
  });
}
