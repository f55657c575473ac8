import { defineConfig } from "vite";
import { precompress } from "./precompress.ts";

const rolldownOptions = {
  // Packages of ours do nothing by being imported: what the page does not use of them stays out of its bundle.
  treeshake: { moduleSideEffects: (id: string) => !/\/packages\/[^/]+\/src\//.test(id) },
};

export default defineConfig({
  plugins: [precompress],
  build: { target: "es2024", chunkSizeWarningLimit: 6000, rolldownOptions },
  // Modules, so that what a worker seldom needs stays in files of its own.
  worker: { format: "es", rolldownOptions },
  server: { proxy: { "/api": "http://127.0.0.1:4173" } },
});
