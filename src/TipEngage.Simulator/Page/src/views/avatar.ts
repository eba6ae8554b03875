import { h } from "@tipengage/cards/dom";
import { initials, tone } from "../text/people";

export function createAvatar(id: string, name: string, kind: "persona" | "bot"): HTMLElement {
  const shape = kind === "bot" ? "avatar bot" : `avatar tone-${tone(id)}`;
  return h("span", { class: shape, "aria-hidden": "true" }, initials(name));
}
