import type {
  ChatMessage,
  Conversation,
  Persona,
  SimulatorState,
  TrafficEntry,
} from "../simulator/types";
import type { Store } from "./store";

export interface PageState {
  simulator: SimulatorState;
  connected: boolean;
  personaId: string;
  conversationId: string;
  messages: readonly ChatMessage[];
  /** Cards that an invoke answer put in place of the sent one, for one persona only. */
  ownCards: ReadonlyMap<string, unknown>;
  unread: ReadonlySet<string>;
  typing: boolean;
  replyTo: string | undefined;
  traffic: readonly TrafficEntry[];
  trafficOpen: boolean;
  railOpen: boolean;
}

export type Page = Store<PageState>;

export const ownCardKey = (personaId: string, messageId: string) => `${personaId} ${messageId}`;

export function personaOf(state: PageState): Persona | undefined {
  return state.simulator.personas.find((x) => x.id === state.personaId);
}

export function conversationOf(state: PageState): Conversation | undefined {
  return state.simulator.conversations.find((x) => x.id === state.conversationId);
}

export function conversationsOf(state: SimulatorState, personaId: string): Conversation[] {
  return state.conversations.filter((x) => x.memberIds.includes(personaId));
}

/** A personal chat is called by the bot, as the person who chats sees it. */
export function titleOf(state: SimulatorState, conversation: Conversation): string {
  return conversation.kind === "personal" ? state.bot.name : conversation.title;
}

/** The wanted conversation when the persona is in it, else the personal chat, else any. */
export function chooseConversation(
  state: SimulatorState,
  personaId: string,
  wanted: string | undefined,
): string {
  const own = conversationsOf(state, personaId);
  const choice =
    own.find((x) => x.id === wanted) ?? own.find((x) => x.kind === "personal") ?? own[0];
  return choice?.id ?? "";
}

export function choosePersona(state: SimulatorState, wanted: string | undefined): string {
  const choice = state.personas.find((x) => x.id === wanted) ?? state.personas[0];
  return choice?.id ?? "";
}
