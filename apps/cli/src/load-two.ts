import type { Module } from "@khung/ir";
import type { Context } from "./command.ts";
import { loadFramework, type LoadedFramework } from "./load-framework.ts";
import { UsageError } from "./usage-error.ts";

/** Two versions that are compared. */
export interface LoadedTwo {
  readonly before: LoadedFramework;
  readonly after: LoadedFramework;
}

/**
 * Reads what is compared: two paths, or one path and `--from`/`--to`, or one overlay, which is compared with what it extends.
 *
 * Errors   undefined after the reason was shown; throws `UsageError` for any other number of paths
 */
export async function loadTwo(context: Context): Promise<LoadedTwo | undefined> {
  const [first, second = first, third] = context.paths;
  const { from, to, framework } = context.values;
  if (first === undefined || second === undefined || third !== undefined) {
    throw new UsageError({
      vi: "cần hai bản để so sánh, hoặc một bộ tiêu chí kế thừa để so với khung gốc",
      en: "two versions to compare are needed, or one overlay to compare with its base",
    });
  }
  const after = await loadFramework(narrowed(context, second, to ?? framework));
  if (!after) return undefined;
  if (first === second && from === undefined) {
    const base = baseOf(after);
    if (base) return { before: { ...after, module: base }, after };
    throw new UsageError({
      vi: `\`${after.module.id}@${after.module.version}\` không kế thừa khung nào: cần thêm bản thứ hai, hoặc --from`,
      en: `\`${after.module.id}@${after.module.version}\` extends nothing: a second version is needed, or --from`,
    });
  }
  const before = await loadFramework(narrowed(context, first, from ?? framework));
  return before && { before, after };
}

function narrowed(context: Context, path: string, framework: string | undefined): Context {
  const { framework: _, ...values } = context.values;
  return { ...context, paths: [path], values: { ...values, ...(framework !== undefined && { framework }) } };
}

/** What an overlay stands on: the one thing that it extends, or the framework below all that it puts together. */
export function baseOf({ module, compiled }: Pick<LoadedFramework, "module" | "compiled">): Module | undefined {
  const [root] = module.layers ?? [];
  const merged = compiled.merged.find((each) => each.module === module);
  const [base, second] = merged?.layer.bases ?? [];
  const key = base && !second ? base.key : root && `${root.id}@${root.version}`;
  return compiled.modules.find(({ id, version }) => `${id}@${version}` === key);
}
