import { h, reconcile } from "@tipengage/cards/dom";
import { icon } from "@tipengage/cards/icons";
import type { TrafficEntry } from "../simulator/types";
import type { Page } from "../state/page";

/** What went over the wire, newest last, each entry to be opened. */
export function createTraffic(page: Page): HTMLElement {
  const list = h("ol", { class: "traffic-list" });
  const rows = new Map<number, { entry: TrafficEntry; row: HTMLElement }>();
  const empty = h("p", { class: "traffic-empty" }, "Nothing has gone over the wire yet.");
  const body = h("div", { class: "traffic-body" }, empty, list);

  function fill(entries: readonly TrafficEntry[]): void {
    const low = body.scrollHeight - body.scrollTop - body.clientHeight < 60;
    const wanted = entries.map((entry) => {
      const known = rows.get(entry.n);
      if (known?.entry === entry) return known.row;
      const row = createRow(entry);
      rows.set(entry.n, { entry, row });
      return row;
    });
    for (const n of rows.keys()) if (!entries.some((x) => x.n === n)) rows.delete(n);
    reconcile(list, wanted);
    empty.hidden = entries.length > 0;
    if (low) body.scrollTop = body.scrollHeight;
  }

  const pane = h(
    "aside",
    { class: "traffic", "aria-label": "Traffic" },
    h(
      "header",
      {},
      h("h2", {}, "Traffic"),
      h(
        "button",
        { type: "button", class: "secondary", onclick: () => page.set({ traffic: [] }) },
        "Clear",
      ),
      h(
        "button",
        {
          type: "button",
          class: "quiet",
          "aria-label": "Hide traffic",
          onclick: () => page.set({ trafficOpen: false }),
        },
        icon("close"),
      ),
    ),
    body,
  );
  page.watch(
    (x) => x.traffic,
    (entries) => fill(entries),
  );
  page.watch(
    (x) => x.trafficOpen,
    (open) => {
      pane.hidden = !open;
      if (open)
        requestAnimationFrame(() => {
          body.scrollTop = body.scrollHeight;
        });
    },
  );
  return pane;
}

function createRow(entry: TrafficEntry): HTMLElement {
  const toBot = entry.direction === "toBot";
  const details = h(
    "details",
    {
      ontoggle: () =>
        details.open && details.childElementCount === 1 && details.append(...parts(entry)),
    },
    h(
      "summary",
      { class: toBot ? "to-bot" : "from-bot" },
      icon(toBot ? "out" : "in"),
      h(
        "span",
        { class: "call", title: entry.path },
        h("b", {}, entry.method),
        " ",
        h("span", {}, readable(entry.path)),
      ),
      h(
        "span",
        { class: isBad(entry) ? "status bad" : "status" },
        entry.status === 0 ? "none" : String(entry.status),
      ),
      h(
        "span",
        { class: "meta" },
        [toBot ? "to the bot" : "from the bot", kindOf(entry.request), lasted(entry)]
          .filter(Boolean)
          .join(" · "),
      ),
    ),
  );
  return h("li", {}, details);
}

function parts(entry: TrafficEntry): HTMLElement[] {
  return [part("Request", entry.request), part("Response", entry.response)];
}

function part(name: string, value: unknown): HTMLElement {
  const none = value === undefined || value === null || value === "";
  const code = h(
    "pre",
    { tabindex: 0, role: "group", "aria-label": name },
    none ? "no body" : pretty(value),
  );
  return h("div", { class: "part" }, h("h3", {}, name), code);
}

export function pretty(value: unknown): string {
  if (typeof value !== "string") return JSON.stringify(value, null, 2);
  try {
    return JSON.stringify(JSON.parse(value), null, 2);
  } catch {
    return value;
  }
}

function isBad({ status }: TrafficEntry): boolean {
  return status === 0 || status >= 400;
}

function kindOf(request: unknown): string {
  const activity = request as { type?: unknown; name?: unknown } | null | undefined;
  const kind = activity?.name ?? activity?.type;
  return typeof kind === "string" ? kind : "";
}

function lasted({ durationMs }: TrafficEntry): string {
  return durationMs === undefined ? "" : `${Math.round(durationMs)} ms`;
}

/** The path from the version on: region and tenant before it are the same in every call. */
export function readable(path: string): string {
  const tail = path.slice(Math.max(path.indexOf("/v3/"), 0));
  try {
    return decodeURIComponent(tail);
  } catch {
    return tail;
  }
}
