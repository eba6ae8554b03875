import { h } from "@tipengage/cards/dom";
import { icon } from "@tipengage/cards/icons";

export interface Notices {
  element: HTMLElement;
  say(text: string): void;
  failure(text: string): void;
}

const lasts = 12_000;

/** Short notes in a corner: a status for news, an alert for what went wrong. */
export function createNotices(): Notices {
  const news = h("div", { role: "status", "aria-live": "polite" });
  const alerts = h("div", { role: "alert" });

  function show(place: HTMLElement, kind: string, text: string): void {
    if (text === "") return;
    const close = h(
      "button",
      { type: "button", class: "quiet", "aria-label": "Dismiss", onclick: () => note.remove() },
      icon("close"),
    );
    const note = h("div", { class: `notice ${kind}` }, h("p", { dir: "auto" }, text), close);
    place.append(note);
    setTimeout(() => note.remove(), lasts);
  }

  return {
    element: h("div", { class: "notices" }, news, alerts),
    say: (text) => show(news, "news", text),
    failure: (text) => show(alerts, "failed", text),
  };
}
