import type { Suggest } from "@tipengage/cards/choices";
import { openLink } from "@tipengage/cards/links";
import type { Action } from "adaptivecards";
import { type Press, readPress } from "./cards/actions";
import { readActionAnswer, readComposeAnswer, readSearchAnswer } from "./cards/answers";
import { type SimulatorClient, SimulatorError } from "./simulator/client";
import type {
  Attachment,
  BotAnswer,
  CardActionRequest,
  SentMessage,
  SimulatorState,
} from "./simulator/types";
import { merge, remove, upsert } from "./state/messages";
import {
  chooseConversation,
  choosePersona,
  conversationOf,
  ownCardKey,
  type Page,
} from "./state/page";
import type { Dialogs } from "./views/dialog";
import type { Notices } from "./views/notices";

export type Controller = ReturnType<typeof createController>;

export function createController(
  page: Page,
  client: SimulatorClient,
  notices: Notices,
  dialogs: Dialogs,
) {
  const here = () => ({ persona: page.now.personaId, conversationId: page.now.conversationId });
  const presses = new Map<string, number>();

  async function attempt<T>(work: () => Promise<T>): Promise<T | undefined> {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof SimulatorError)) throw error;
      notices.failure(error.message);
      return undefined;
    }
  }

  async function loadMessages(): Promise<void> {
    const { persona, conversationId } = here();
    if (conversationId === "") return page.set({ messages: [] });
    const before = page.now.messages;
    const loaded = await attempt(() => client.messages(conversationId, persona));
    const now = here();
    if (loaded && now.persona === persona && now.conversationId === conversationId)
      page.set({ messages: merge(loaded, before, page.now.messages) });
  }

  async function goTo(personaId: string, conversationId: string): Promise<void> {
    const unread = new Set(page.now.unread);
    unread.delete(conversationId);
    page.set({
      personaId,
      conversationId,
      unread,
      messages: [],
      replyTo: undefined,
      typing: false,
      railOpen: false,
    });
    await loadMessages();
  }

  function accept(sent: SentMessage | undefined, conversationId: string, asked: boolean): boolean {
    if (!sent) return false;
    if (sent.message && conversationId === page.now.conversationId)
      page.set({ messages: upsert(page.now.messages, sent.message) });
    if (sent.status && sent.status >= 400)
      notices.failure(`The bot answered with status ${sent.status}.`);
    else if (asked && !sent.status) notices.failure("The bot did not answer.");
    return true;
  }

  async function adopt(simulator: SimulatorState): Promise<void> {
    const personaId = choosePersona(simulator, page.now.personaId);
    const conversationId = chooseConversation(simulator, personaId, page.now.conversationId);
    page.set({ simulator, connected: true });
    if (personaId !== page.now.personaId || conversationId !== page.now.conversationId)
      await goTo(personaId, conversationId);
  }

  async function send(text: string, mentionBot: boolean): Promise<boolean> {
    const { persona, conversationId } = here();
    const conversation = conversationOf(page.now);
    const mention = conversation?.kind === "personal" ? undefined : mentionBot;
    const asked = conversation?.installed === true && mention !== false;
    const message = { persona, text, threadId: page.now.replyTo, mentionBot: mention };
    return accept(await attempt(() => client.send(conversationId, message)), conversationId, asked);
  }

  async function insert(attachment: Attachment, text: string): Promise<boolean> {
    const words = text === "" ? undefined : text;
    const place = here();
    const insertion = { ...place, attachment, text: words, threadId: page.now.replyTo };
    return accept(await attempt(() => client.insert(insertion)), place.conversationId, false);
  }

  async function openDialog(data: unknown, messageId: string): Promise<void> {
    const place = { ...here(), messageId };
    const first = await attempt(() => client.task("fetch", { ...place, data }));
    if (first) showDialog(first, messageId);
  }

  function showDialog(first: BotAnswer, messageId: string): void {
    const place = { ...here(), messageId };
    dialogs.open(first, {
      submit: (answer) => client.task("submit", { ...place, data: answer }),
      suggest: suggestIn(place),
    });
  }

  async function runOnMessage(commandId: string, messageId: string): Promise<void> {
    const place = { ...here(), commandId, messageId };
    const first = await attempt(() => client.messageTask("fetch", place));
    if (!first) return;
    dialogs.open(first, {
      submit: (answer) => client.messageTask("submit", { ...place, data: answer }),
      suggest: suggestIn(place),
    });
  }

  function suggestIn({ persona, conversationId }: ReturnType<typeof here>): Suggest {
    return async (dataset, queryText) => {
      const answer = await client.suggest(persona, conversationId, dataset, queryText);
      const read = readSearchAnswer(answer);
      if (read.kind === "failure") throw new SimulatorError(read.text);
      return read.choices;
    };
  }

  async function invoke(
    messageId: string,
    action: CardActionRequest,
    automatic = false,
  ): Promise<void> {
    const { persona, conversationId } = here();
    const body = { persona, messageId, action, automatic };
    const key = ownCardKey(persona, messageId);
    if (!automatic) presses.set(key, (presses.get(key) ?? 0) + 1);
    const pressesBefore = presses.get(key);
    const answer = await attempt(() => client.act(conversationId, body));
    const isOvertaken = automatic && presses.get(key) !== pressesBefore;
    if (!answer || isOvertaken) return;
    const read = readActionAnswer(answer);
    if (read.kind === "card") {
      const ownCards = new Map(page.now.ownCards);
      page.set({ ownCards: ownCards.set(key, read.card) });
    } else if (automatic) return;
    else if (read.kind === "notice") notices.say(read.text);
    else if (read.kind === "failure") notices.failure(read.text);
    else if (read.kind === "dialog") showDialog(read.answer, messageId);
    else if (read.kind === "signIn" && !openLink(read.address))
      notices.failure("The bot asks to sign in but gives no address.");
  }

  async function follow(press: Press, messageId: string): Promise<void> {
    if (press.kind === "invoke") await invoke(messageId, press.action);
    else if (press.kind === "dialog") await openDialog(press.data, messageId);
    else if (press.kind === "say") await send(press.text, true);
    else if (press.kind === "failure") notices.failure(press.text);
  }

  return {
    adopt,
    send,
    insert,
    goTo,
    loadMessages,
    selectPersona: (id: string) =>
      goTo(id, chooseConversation(page.now.simulator, id, page.now.conversationId)),
    selectConversation: (id: string) => goTo(page.now.personaId, id),
    replyTo: (threadId: string | undefined) => page.set({ replyTo: threadId }),
    press: (messageId: string, action: Action) => follow(readPress(action), messageId),
    runOnMessage,
    suggest: (dataset: string, queryText: string) => suggestIn(here())(dataset, queryText),
    refresh: (messageId: string, action: CardActionRequest) => invoke(messageId, action, true),
    async toggleInstalled(): Promise<void> {
      const { persona, conversationId } = here();
      const step = conversationOf(page.now)?.installed ? client.uninstall : client.install;
      await attempt(() => step(conversationId, persona));
      await this.reload();
    },
    async search(commandId: string, query: string) {
      const { persona, conversationId } = here();
      const answer = await attempt(() => client.query(persona, conversationId, commandId, query));
      return answer && readComposeAnswer(answer);
    },
    async pick(value: unknown) {
      const { persona, conversationId } = here();
      const answer = await attempt(() => client.select(persona, conversationId, value));
      return answer && readComposeAnswer(answer);
    },
    async unfurl(address: string) {
      const { persona, conversationId } = here();
      const answer = await attempt(() => client.link(persona, conversationId, address));
      return answer && readComposeAnswer(answer);
    },
    async reload(): Promise<void> {
      const simulator = await attempt(() => client.state());
      if (!simulator) return;
      await adopt(simulator);
      await loadMessages();
    },
    forget(messageId: string): void {
      page.set({ messages: remove(page.now.messages, messageId) });
    },
  };
}
