/** Follows what the person's system asks for; forced colours are the style sheet's own matter. */
export function followTheme(root: HTMLElement, media: typeof matchMedia): void {
  const dark = media("(prefers-color-scheme: dark)");
  const contrast = media("(prefers-contrast: more)");
  const apply = () => {
    root.dataset.theme = contrast.matches ? "contrast" : dark.matches ? "dark" : "light";
  };
  dark.addEventListener("change", apply);
  contrast.addEventListener("change", apply);
  apply();
}
