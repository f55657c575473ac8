import { defineConfig } from "vite";

export default defineConfig({
  build: {
    target: "es2024",
    chunkSizeWarningLimit: 6000,
    rolldownOptions: {
      // Packages of ours do nothing by being imported: what the page does not use of them stays out of its bundle.
      treeshake: { moduleSideEffects: (id) => !/\/packages\/[^/]+\/src\//.test(id) },
    },
  },
  server: { proxy: { "/api": "http://127.0.0.1:4173" } },
});
