import "@tipengage/cards/tokens.css";
import "@tipengage/cards/controls.css";
import "./styles/layout.css";
import "./styles/messages.css";
import "./styles/compose.css";
import "@tipengage/cards/cards.css";
import "./styles/panes.css";
import { h } from "@tipengage/cards/dom";
import { createController } from "./controller";
import { handleEvents } from "./incoming";
import { createClient, SimulatorError } from "./simulator/client";
import { listen } from "./simulator/events";
import { readPlace, writePlace } from "./state/address";
import { chooseConversation, choosePersona, type PageState } from "./state/page";
import { createStore } from "./state/store";
import { createDialogs } from "./views/dialog";
import { createNotices } from "./views/notices";
import { createShell } from "./views/shell";
import { createTheme } from "./views/theme";

async function start(app: HTMLElement): Promise<void> {
  const theme = createTheme();
  const client = createClient((input, init) => fetch(input, init));
  const simulator = await client.state();
  const place = readPlace(location.hash);
  const personaId = choosePersona(simulator, place.persona);
  const page = createStore<PageState>({
    simulator,
    connected: true,
    personaId,
    conversationId: chooseConversation(simulator, personaId, place.conversation),
    messages: [],
    ownCards: new Map(),
    unread: new Set(),
    typing: false,
    replyTo: undefined,
    traffic: await client.traffic(0),
    trafficOpen: window.innerWidth >= 1200,
    railOpen: false,
  });
  const notices = createNotices();
  const controller = createController(page, client, notices, createDialogs());
  app.replaceChildren(createShell(page, controller, theme), notices.element);
  page.watch(
    (x) => writePlace({ persona: x.personaId, conversation: x.conversationId }),
    (hash) => history.replaceState(null, "", hash),
  );
  listen(
    new EventSource("/simulator/events"),
    handleEvents(page, controller),
    () => page.set({ connected: false }),
    () => void controller.reload(),
  );
  await controller.loadMessages();
}

const app = document.getElementById("app");
if (app)
  start(app).catch((error: unknown) => {
    if (!(error instanceof SimulatorError)) throw error;
    app.replaceChildren(h("p", { class: "fatal", role: "alert" }, error.message));
  });
