import { defineConfig } from "vitest/config";

const cards = decodeURI(new URL("cards", import.meta.url).pathname).replace(/^\/(?=\w:)/, "");

// The service writes the page around these two files, and serves them by their names.
export default defineConfig({
  resolve: { alias: { "@tipengage/cards": cards } },
  build: {
    outDir: "dist",
    target: "es2022",
    cssCodeSplit: false,
    chunkSizeWarningLimit: 1500,
    rolldownOptions: {
      input: "share/main.ts",
      output: {
        entryFileNames: "share.js",
        assetFileNames: "share[extname]",
        codeSplitting: false,
      },
    },
  },
  test: {
    environment: "jsdom",
    setupFiles: ["cards/testing/innerText.ts"],
    include: ["{cards,share}/**/*.test.ts"],
  },
});
