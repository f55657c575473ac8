import "./app/fonts.css";
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
