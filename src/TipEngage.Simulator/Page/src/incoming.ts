import type { Controller } from "./controller";
import type { EventHandlers } from "./simulator/events";
import { upsert } from "./state/messages";
import { conversationsOf, ownCardKey, type Page } from "./state/page";

const typingLasts = 8_000;
const trafficKept = 300;

/** What each event of the simulator does to the page. */
export function handleEvents(page: Page, controller: Controller): EventHandlers {
  let typingEnds: ReturnType<typeof setTimeout> | undefined;

  function setTyping(typing: boolean): void {
    clearTimeout(typingEnds);
    page.set({ typing });
    if (typing) typingEnds = setTimeout(() => page.set({ typing: false }), typingLasts);
  }

  return {
    message({ conversationId, ...message }) {
      const { now } = page;
      if (conversationId === now.conversationId) {
        page.set({ messages: upsert(now.messages, message) });
        if (message.from.kind === "bot") setTyping(false);
        return;
      }
      const seen = !message.targetedTo || message.targetedTo === now.personaId;
      const member = conversationsOf(now.simulator, now.personaId).some(
        (x) => x.id === conversationId,
      );
      if (seen && member) page.set({ unread: new Set(now.unread).add(conversationId) });
    },
    messageUpdated({ conversationId, ...message }) {
      const { now } = page;
      const ownCards = new Map(now.ownCards);
      for (const { id } of now.simulator.personas) ownCards.delete(ownCardKey(id, message.id));
      page.set({ ownCards });
      if (conversationId === now.conversationId)
        page.set({ messages: upsert(now.messages, message) });
    },
    messageDeleted({ conversationId, id }) {
      if (conversationId === page.now.conversationId) controller.forget(id);
    },
    typing({ conversationId }) {
      if (conversationId === page.now.conversationId) setTyping(true);
    },
    traffic(entry) {
      const known = page.now.traffic.filter((x) => x.n !== entry.n);
      page.set({ traffic: [...known, entry].slice(-trafficKept) });
    },
    state(simulator) {
      void controller.adopt(simulator);
    },
  };
}
