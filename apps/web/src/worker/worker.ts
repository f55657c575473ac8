// The worker of the page.
import { serve } from "./serve.ts";

serve(self);
