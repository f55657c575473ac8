/** What can be taken away as files: asked of the worker, saved, and said. */

import type { Bench } from "../app/bench.ts";
import { pick } from "../i18n/language.ts";
import type { ExportedFrom, ListAsk, MadeFile } from "../worker/exports.ts";
import { saveFile } from "./save-file.ts";
import { say } from "./words.ts";

/** A file that can be asked for. */
export type Wanted =
  | ({ readonly kind: "list" } & Pick<ListAsk, "as" | "against" | "onlyMoved" | "about">)
  | { readonly kind: "appendix" }
  | { readonly kind: "statement"; readonly entity: string };

/** Makes a file and saves it; says so, or why not. */
export async function takeAway(bench: Bench, wanted: Wanted): Promise<void> {
  const { language, toasts } = bench;
  bench.say(say(language, "making"));
  try {
    const file = await made(bench, wanted);
    if (!file) return toasts.show(say(language, "none"));
    saveFile(file.name, new Blob([file.bytes], { type: file.type }));
    toasts.show(say(language, "made", { name: file.name }));
  } catch (error) {
    console.error(error);
    toasts.show(say(language, "failed"));
  }
}

function made(bench: Bench, wanted: Wanted): Promise<MadeFile | undefined> {
  const { worker } = bench;
  switch (wanted.kind) {
    case "list": {
      const { as, against, onlyMoved, about } = wanted;
      return worker.ask("exportList", {
        ...fromHere(bench),
        as,
        ...(against !== undefined && { against }),
        ...(onlyMoved !== undefined && { onlyMoved }),
        ...(about !== undefined && { about }),
      });
    }
    case "appendix":
      return worker.ask("exportAppendix", {});
    case "statement":
      return worker.ask("exportStatement", { ...fromHere(bench), entity: wanted.entity });
  }
}

function fromHere({ study, language }: Bench): ExportedFrom {
  const { dataset } = study.state;
  const now = new Date();
  const two = (number: number): string => String(number).padStart(2, "0");
  return {
    dataset: {
      name: dataset ? pick(language, dataset.title) : "",
      ...(dataset && { digest: dataset.digest }),
      ...(dataset?.synthetic && { note: "số liệu mô phỏng, không dùng để kết luận" }),
    },
    at: `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}T${two(now.getHours())}:${two(now.getMinutes())}`,
    by: "người dùng của máy chủ này (chưa có tài khoản)",
    link: location.href,
  };
}
