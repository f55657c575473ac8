// The worker of the page.
import { serve } from "./serve.ts";
import { browserThreads, mostThreads } from "./threads/browser-threads.ts";

serve(self, { start: browserThreads, most: mostThreads() });
