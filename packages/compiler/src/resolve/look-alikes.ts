/**
 * Names that differ but look the same: `hoà` and `hòa`, `đat` and `dat`, `muc_1` and `muc_l`, Latin and Cyrillic letters.
 *
 * They are legal, since a name is what its letters are; a reader will take one for the other.
 */

import { fold } from "@khung/diagnostics";
import { type Report, spanOf } from "../reporter.ts";
import type { Declaration } from "./declaration.ts";
import type { Framework } from "./framework.ts";

/** Cyrillic and Greek letters that are drawn like Latin ones. */
const foreign = "асеорхуѕіјһԁԛԝѵкмтвнАВЕКМНОРСТУХІЈЅαινορυχτκγΑΒΕΖΗΙΚΜΝΟΡΤΥΧ";
const latin = "aceopxysijhdqwvkmtbhABEKMHOPCTYXIJSaivopuxtkyABEZHIKMNOPTYX";
const drawnLike = new Map(Array.from(foreign, (letter, i) => [letter, latin[i] ?? letter]));
/** Digits and capitals that are drawn like other letters. */
const narrow: Readonly<Record<string, string>> = { "1": "l", I: "l", "0": "o", O: "o" };

/** Names that look like nothing but themselves: most of them. */
const plain = /^[a-z2-9_.]*$/;

/** What a name looks like at a glance; look-alikes have the same. */
export function skeleton(name: string): string {
  if (plain.test(name)) return name;
  return fold(Array.from(name, (letter) => narrow[letter] ?? drawnLike.get(letter) ?? letter).join(""));
}

/** Warns of every name that looks like an earlier one. */
export function findLookAlikes(framework: Framework, report: Report): void {
  const spaces: readonly Iterable<Declaration>[] = [
    framework.names.values(),
    framework.levelNames.values(),
    ...[...framework.membersOf.values()].map((space) => space.values()),
  ];
  for (const space of spaces) {
    const seen = new Map<string, Declaration>();
    for (const declaration of space) {
      const looks = skeleton(declaration.name);
      const first = seen.get(looks);
      if (!first) {
        seen.set(looks, declaration);
        continue;
      }
      report(
        "KH2009",
        spanOf(declaration.file, declaration.nameNode),
        { name: declaration.name, other: first.name },
        {
          related: [
            {
              span: spanOf(first.file, first.nameNode),
              message: { vi: "tên trông giống ở đây", en: "the name that looks the same" },
            },
          ],
        },
      );
    }
  }
}
