import { h } from "@tipengage/cards/dom";
import { icon } from "@tipengage/cards/icons";
import type { Controller } from "../controller";
import { type Page, personaOf } from "../state/page";
import { createAvatar } from "./avatar";
import { createCompose } from "./compose";
import { createHeading } from "./heading";
import { createMessages } from "./messages";
import { createRail } from "./rail";
import type { Theme } from "./theme";
import { createTraffic } from "./traffic";

export function createShell(page: Page, controller: Controller, theme: Theme): HTMLElement {
  const shell = h(
    "div",
    { class: "shell" },
    createTopBar(page, controller),
    createRail(page, controller, theme),
    h(
      "main",
      { class: "conversation" },
      createHeading(page, controller),
      createMessages(page, controller),
      createCompose(page, controller),
    ),
    createTraffic(page),
  );
  page.watch(
    (x) => x.railOpen,
    (open) => shell.classList.toggle("rail-open", open),
  );
  page.watch(
    (x) => x.trafficOpen,
    (open) => shell.classList.toggle("traffic-open", open),
  );
  shell.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && page.now.railOpen) page.set({ railOpen: false });
  });
  return shell;
}

function createTopBar(page: Page, controller: Controller): HTMLElement {
  const menu = h(
    "button",
    {
      type: "button",
      class: "quiet menu",
      "aria-label": "Conversations",
      onclick: () => page.set({ railOpen: !page.now.railOpen }),
    },
    icon("menu"),
  );
  const lost = h("p", { class: "lost", role: "status" });
  const traffic = h(
    "button",
    {
      type: "button",
      class: "toggle",
      onclick: () => page.set({ trafficOpen: !page.now.trafficOpen }),
    },
    icon("braces"),
    "JSON",
  );
  page.watch(
    (x) => x.railOpen,
    (open) => menu.setAttribute("aria-expanded", String(open)),
  );
  page.watch(
    (x) => x.trafficOpen,
    (open) => traffic.setAttribute("aria-pressed", String(open)),
  );
  page.watch(
    (x) => x.connected,
    (connected) => {
      lost.textContent = connected ? "" : "Connection lost, trying again …";
    },
  );
  return h(
    "header",
    { class: "top" },
    menu,
    h("h1", {}, h("span", { class: "brand", "aria-hidden": "true" }), "Teams on loopback"),
    lost,
    createPersonaSelect(page, controller),
    traffic,
  );
}

function createPersonaSelect(page: Page, controller: Controller): HTMLElement {
  const select = h("select", {
    id: "persona",
    onchange: () => void controller.selectPersona(select.value),
  });
  const avatar = h("span", { class: "persona-avatar" });
  page.watch(
    (x) => x.simulator.personas,
    (personas) => {
      const options = personas.map((x) =>
        h("option", { value: x.id }, x.title ? `${x.name} · ${x.title}` : `${x.name} · ${x.role}`),
      );
      select.replaceChildren(...options);
      select.value = page.now.personaId;
    },
  );
  page.watch(personaOf, (persona) => {
    select.value = persona?.id ?? "";
    avatar.replaceChildren(createAvatar(persona?.id ?? "", persona?.name ?? "", "persona"));
  });
  const label = h("label", { for: "persona" }, "Persona");
  return h("div", { class: "field persona" }, avatar, label, select);
}
