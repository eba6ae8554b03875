const paths = {
  menu: "M3 5h14M3 10h14M3 15h14",
  search: "M9 3.5a5.5 5.5 0 1 0 0 11 5.5 5.5 0 0 0 0-11ZM13 13l4 4",
  send: "M3.5 3.8 17 10 3.5 16.2 5.4 10zM5.4 10H11",
  close: "M5 5l10 10M15 5 5 15",
  braces:
    "M8 3.5c-2 0-2.5 1-2.5 2.5v1.6c0 1.4-.6 2.4-2 2.4 1.4 0 2 1 2 2.4V14c0 1.5.5 2.5 2.5 2.5M12 3.5c2 0 2.5 1 2.5 2.5v1.6c0 1.4.6 2.4 2 2.4-1.4 0-2 1-2 2.4V14c0 1.5-.5 2.5-2.5 2.5",
  lock: "M6.5 9V6.5a3.5 3.5 0 0 1 7 0V9M5 9h10v7.5H5z",
  hash: "M8 3.5 6.5 16.5M13.5 3.5 12 16.5M4 7.5h12.5M3.5 12.5H16",
  people:
    "M7.5 9.5a2.8 2.8 0 1 0 0-5.6 2.8 2.8 0 0 0 0 5.6ZM2.5 16c0-2.5 2-4 5-4s5 1.5 5 4M13 4.5a2.5 2.5 0 0 1 0 4.8M14.5 12.3c1.9.5 3 1.8 3 3.7",
  reply: "M8 5 3.5 9.5 8 14M3.5 9.5H12c3 0 4.5 1.8 4.5 5",
  eye: "M2.5 10S5 5 10 5s7.5 5 7.5 5-2.5 5-7.5 5-7.5-5-7.5-5ZM10 8a2 2 0 1 0 0 4 2 2 0 0 0 0-4Z",
  down: "M5 8l5 5 5-5",
  more: "M4.5 10h.01M10 10h.01M15.5 10h.01",
  out: "M4 16 16 4M8 4h8v8",
  in: "M16 4 4 16M12 16H4V8",
} as const;

export type IconName = keyof typeof paths;

export function icon(name: IconName): SVGElement {
  const space = "http://www.w3.org/2000/svg";
  const svg = document.createElementNS(space, "svg");
  svg.setAttribute("viewBox", "0 0 20 20");
  svg.setAttribute("class", "icon");
  svg.setAttribute("aria-hidden", "true");
  const path = document.createElementNS(space, "path");
  path.setAttribute("d", paths[name]);
  svg.append(path);
  return svg;
}
