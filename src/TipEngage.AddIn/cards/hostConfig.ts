import { HostConfig } from "adaptivecards";

type Shade = "default" | "accent" | "good" | "warning" | "attention";

const fontFamily = "var(--font)";
const fontSizes = { small: 12, default: 14, medium: 16, large: 18, extraLarge: 22 };
const fontWeights = { lighter: 300, default: 400, bolder: 600 };

/** Every colour is a variable of the page's theme, so that a change of theme repaints cards in place. */
export function createHostConfig(headingLevel: number): HostConfig {
  const config = new HostConfig({
    supportsInteractivity: true,
    choiceSetInputValueSeparator: ",",
    fontTypes: {
      default: { fontFamily, fontSizes, fontWeights },
      monospace: { fontFamily: "var(--font-code)", fontSizes, fontWeights },
    },
    lineHeights: { small: 16, default: 20, medium: 22, large: 24, extraLarge: 28 },
    spacing: { small: 6, default: 10, medium: 14, large: 20, extraLarge: 28, padding: 16 },
    separator: { lineThickness: 1, lineColor: "var(--line)" },
    imageSizes: { small: 32, medium: 56, large: 104 },
    imageSet: { imageSize: "medium", maxImageHeight: 104 },
    textBlock: { headingLevel },
    textStyles: {
      heading: { size: "large", weight: "bolder", color: "default", isSubtle: false },
      columnHeader: { size: "default", weight: "bolder", color: "default", isSubtle: false },
    },
    factSet: {
      title: { weight: "bolder", isSubtle: false, wrap: true, maxWidth: 150 },
      value: { isSubtle: false, wrap: true },
      spacing: 14,
    },
    inputs: {
      label: {
        inputSpacing: "small",
        requiredInputs: { weight: "bolder", suffix: " *", suffixColor: "attention" },
        optionalInputs: { weight: "bolder" },
      },
      errorMessage: { color: "attention", size: "small", weight: "default" },
    },
    actions: {
      maxActions: 6,
      spacing: "medium",
      buttonSpacing: 8,
      actionsOrientation: "horizontal",
      actionAlignment: "left",
      allowTitleToWrap: true,
      iconPlacement: "leftOfTitle",
      iconSize: 18,
      showCard: { actionMode: "inline", inlineTopMargin: 12, style: "emphasis" },
    },
    adaptiveCard: { allowCustomStyle: true },
    containerStyles: {
      default: container("default"),
      emphasis: container("emphasis"),
      accent: container("accent"),
      good: container("good"),
      warning: container("warning"),
      attention: container("attention"),
    },
  });
  config.table.cellSpacing = 8;
  return config;
}

function container(style: Shade | "emphasis") {
  return {
    backgroundColor: `var(--card-${style}-bg)`,
    borderColor: "var(--line)",
    foregroundColors: {
      default: { default: "var(--text)", subtle: "var(--text-subtle)" },
      dark: { default: "var(--text)", subtle: "var(--text-subtle)" },
      light: { default: "var(--text-subtle)", subtle: "var(--text-subtle)" },
      ...Object.fromEntries(
        (["accent", "good", "warning", "attention"] as const).map((shade) => [
          shade,
          { default: `var(--${shade}-text)`, subtle: `var(--${shade}-text)` },
        ]),
      ),
    },
  };
}
