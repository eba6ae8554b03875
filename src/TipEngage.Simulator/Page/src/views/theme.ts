import { h } from "@tipengage/cards/dom";

const choices = {
  system: "System",
  light: "Light",
  dark: "Dark",
  contrast: "High contrast",
} as const;

export type ThemeChoice = keyof typeof choices;

const key = "theme";

export interface Theme {
  choice: ThemeChoice;
  choose(choice: ThemeChoice): void;
}

/** Paints the page in the remembered theme and follows the system where nothing else was chosen. */
export function createTheme(): Theme {
  const dark = matchMedia("(prefers-color-scheme: dark)");
  const contrast = matchMedia("(forced-colors: active), (prefers-contrast: more)");
  const theme: Theme = {
    choice: remembered(),
    choose(choice) {
      theme.choice = choice;
      localStorage.setItem(key, choice);
      paint();
    },
  };

  function paint(): void {
    const ofSystem = contrast.matches ? "contrast" : dark.matches ? "dark" : "light";
    document.documentElement.dataset.theme = theme.choice === "system" ? ofSystem : theme.choice;
  }

  for (const query of [dark, contrast]) query.addEventListener("change", paint);
  paint();
  return theme;
}

export function createThemeSelect(theme: Theme): HTMLElement {
  const select = h(
    "select",
    { id: "theme", onchange: () => theme.choose(select.value as ThemeChoice) },
    Object.entries(choices).map(([value, name]) => h("option", { value }, name)),
  );
  select.value = theme.choice;
  return h("div", { class: "field" }, h("label", { for: "theme" }, "Theme"), select);
}

function remembered(): ThemeChoice {
  const choice = localStorage.getItem(key);
  return choice !== null && Object.hasOwn(choices, choice) ? (choice as ThemeChoice) : "system";
}
