import "./app/app.css";
import { createApi } from "./api.ts";
import { createBench } from "./app/bench.ts";
import { KhungApp } from "./app/khung-app.ts";
import { loadFonts } from "./app/late-fonts.ts";
import { LookStore } from "./app/look.ts";
import { browserBar } from "./router/router.ts";
import { routes } from "./router/routes.ts";
import { watchPage } from "./saving/connect.ts";
import { openLocalDrafts } from "./saving/local-drafts.ts";
import { createSavingApi } from "./saving/saving-api.ts";
import { openTabs } from "./saving/tabs.ts";
import { say } from "./saving/words.ts";
import { startWorker } from "./worker/client.ts";

const app = new KhungApp();
app.bench = createBench({
  api: createApi(),
  worker: startWorker(),
  startWorker,
  now: () => new Date(),
  bar: browserBar,
  look: new LookStore(),
  saving: { api: createSavingApi(), local: openLocalDrafts(), tabs: openTabs() },
  routes,
});
const { saving, toasts } = app.bench;
watchPage(saving, (count) => toasts.show(say(app.bench.language, "found", { count: String(count) })));
document.body.append(app);
void loadFonts(app.bench.document);
