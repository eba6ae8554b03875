import { defineConfig } from "vitest/config";

const cards = decodeURI(new URL("../../TipEngage.AddIn/cards", import.meta.url).pathname).replace(
  /^\/(?=\w:)/,
  "",
);

// File names are fixed: the .NET build lists the files of wwwroot before this build has run.
export default defineConfig({
  base: "./",
  resolve: {
    alias: { "@tipengage/cards": cards },
    dedupe: ["adaptivecards", "markdown-it"],
  },
  build: {
    outDir: "../wwwroot",
    emptyOutDir: true,
    target: "es2022",
    chunkSizeWarningLimit: 1500,
    rolldownOptions: {
      output: {
        entryFileNames: "assets/page.js",
        assetFileNames: "assets/[name][extname]",
        codeSplitting: false,
      },
    },
  },
  test: {
    environment: "jsdom",
    setupFiles: ["src/testing/innerText.ts"],
    include: ["src/**/*.test.ts"],
  },
});
