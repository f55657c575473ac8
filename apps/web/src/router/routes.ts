/** Every screen: a line each. A route appears when its screen does. */

import type { Route } from "./router.ts";

export const routes: readonly Route[] = [
  { name: "home", path: "/", tag: "khung-screen-home", load: () => import("../screens/home/home.ts") },
  { name: "gallery", path: "/vi-du", tag: "khung-screen-gallery", load: () => import("../screens/gallery/gallery.ts") },
  {
    name: "scoreboard",
    path: "/bang-diem/:key",
    tag: "khung-screen-scoreboard",
    load: () => import("../screens/scoreboard/scoreboard.ts"),
  },
  { name: "why", path: "/vi-sao/:key/:entity", tag: "khung-screen-why", load: () => import("../screens/why/why.ts") },
  {
    name: "slides",
    path: "/trinh-chieu/:key",
    tag: "khung-screen-slides",
    load: () => import("../screens/slides/slides.ts"),
    bare: true,
  },
  {
    name: "print",
    path: "/in/bang-diem/:key",
    tag: "khung-screen-print",
    load: () => import("../screens/print/print.ts"),
    bare: true,
  },
  {
    name: "editor",
    path: "/bo-tieu-chi{/:key}?",
    tag: "khung-screen-editor",
    load: () => import("../screens/editor/editor.ts"),
  },
  {
    name: "compare",
    path: "/so-sanh/:key",
    tag: "khung-screen-compare",
    load: () => import("../screens/compare/compare.ts"),
  },
  {
    name: "import",
    path: "/nhap-so-lieu",
    tag: "khung-screen-import",
    load: () => import("../screens/import/import.ts"),
  },
  {
    name: "simulation",
    path: "/mo-phong/:key",
    tag: "khung-screen-simulation",
    load: () => import("../screens/simulation/simulation.ts"),
  },
  {
    name: "snapshot",
    path: "/mp/:id",
    tag: "khung-screen-snapshot",
    load: () => import("../screens/snapshot/snapshot.ts"),
  },
];
