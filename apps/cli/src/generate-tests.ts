import { boundaryTests, printTests } from "@khung/policy-tests";
import { parse, translate, type Surface } from "@khung/syntax";
import type { Context } from "./command.ts";
import { exitStatus, type ExitStatus } from "./exit-status.ts";
import type { Loaded } from "./load-sources.ts";
import { writeJson } from "./output/json.ts";

/** Writes the boundary tests of every framework that was read. */
export async function generateTests({ compiled }: Loaded, context: Context): Promise<ExitStatus> {
  const { world, format } = context;
  const surface = surfaceOf(context);
  const generated = compiled.modules.map((module) => {
    const tests = boundaryTests(module, world.today(), surface);
    return {
      framework: { id: module.id, version: module.version },
      tests: tests.length,
      text: printTests(tests, module),
    };
  });
  if (format === "json") {
    const shown = generated.map((each) => ({ ...each, text: inSurface(each.text, surface) }));
    await writeJson(world.out, { generated: shown });
  } else {
    const header = "language en\n";
    const text = header + generated.map((each) => each.text.slice(header.length)).join("");
    await world.out.write(inSurface(text, surface));
  }
  return exitStatus.good;
}

/** The surface in which tests are written. */
export function surfaceOf({ values, language }: Pick<Context, "values" | "language">): Surface {
  const { lang } = values;
  return lang === "vi" || lang === "en" ? lang : language;
}

/** A text of the English surface in the one that is wanted. */
export function inSurface(text: string, surface: Surface): string {
  return translate(parse({ file: "generated.khung", text }), surface);
}
