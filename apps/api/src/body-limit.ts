import { report } from "@khung/diagnostics";
import { bodyLimit } from "hono/body-limit";
import { nowhere, Refusal } from "./problems.ts";

/** Refuses a body of more than so many megabytes, whether its length is said or not. */
export function atMost(megabytes: number) {
  return bodyLimit({
    maxSize: megabytes * 2 ** 20,
    onError: () => {
      throw new Refusal(413, report("KH6022", nowhere, { limit: megabytes }));
    },
  });
}
