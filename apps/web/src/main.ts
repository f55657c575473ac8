import "@fontsource/be-vietnam-pro/400.css";
import "@fontsource/be-vietnam-pro/500.css";
import "@fontsource/be-vietnam-pro/600.css";
import "@fontsource/be-vietnam-pro/700.css";
import "@fontsource-variable/jetbrains-mono/wght.css";
import "./app/app.css";
import { createApi } from "./api.ts";
import { KhungApp } from "./app/khung-app.ts";
import { startWorker } from "./worker/client.ts";

const app = new KhungApp();
app.world = {
  api: createApi(),
  worker: startWorker(),
  now: () => new Date(),
  address: () => location.search,
  showAddress: (query, how) =>
    history[how === "push" ? "pushState" : "replaceState"](null, "", location.pathname + query),
};
document.body.append(app);
