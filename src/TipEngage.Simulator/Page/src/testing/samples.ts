import type { ChatMessage, SimulatorState } from "../simulator/types";
import type { PageState } from "../state/page";

export function sampleSimulator(): SimulatorState {
  const persona = (id: string, name: string, role: string) => ({
    id,
    name,
    role,
    aadObjectId: `aad-${id}`,
    mri: `29:${id}`,
  });
  return {
    tenantId: "tenant",
    bot: { id: "28:bot", name: "TipEngage", appId: "bot" },
    asOf: "2018-03-01",
    personas: [persona("ayu", "Ayu Lestari", "member"), persona("tom", "Tom Hale", "guest")],
    conversations: [
      { id: "a:ayu", kind: "personal", title: "TipEngage", memberIds: ["ayu"], installed: true },
      {
        id: "19:plan@thread.tacv2",
        kind: "channel",
        title: "General",
        teamName: "Working Group",
        channelType: "standard",
        memberIds: ["ayu", "tom"],
        installed: true,
      },
      { id: "a:tom", kind: "personal", title: "TipEngage", memberIds: ["tom"], installed: true },
    ],
  };
}

export function samplePage(change: Partial<PageState> = {}): PageState {
  return {
    simulator: sampleSimulator(),
    connected: true,
    personaId: "ayu",
    conversationId: "a:ayu",
    messages: [],
    ownCards: new Map(),
    unread: new Set(),
    typing: false,
    replyTo: undefined,
    traffic: [],
    trafficOpen: false,
    railOpen: false,
    ...change,
  };
}

export function botMessage(change: Partial<ChatMessage> = {}): ChatMessage {
  return {
    id: "1",
    from: { kind: "bot", id: "28:bot", name: "TipEngage" },
    timestamp: "2018-03-01T08:00:00Z",
    ...change,
  };
}

export function cardAttachment(card: Record<string, unknown>) {
  return {
    contentType: "application/vnd.microsoft.card.adaptive",
    content: { type: "AdaptiveCard", version: "1.5", ...card },
  };
}
