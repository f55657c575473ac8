import { defineConfig } from "vite";

export default defineConfig({
  build: { target: "es2024", chunkSizeWarningLimit: 6000 },
  server: { proxy: { "/api": "http://127.0.0.1:4173" } },
});
