/** What a new draft holds before anyone changed it. */

import type { NewDraftBody } from "@khung/contract";
import type { Dependencies } from "./dependencies.ts";
import { findVersion } from "./versions.ts";

type Language = NonNullable<NewDraftBody["language"]>;

const emptyTexts: Readonly<Record<Language, string>> = {
  vi: `ngôn ngữ vi

khung ban_nhap phiên bản 0.1.0 "Bộ tiêu chí mới" {
  thiếu số liệu: chưa xác định

  các mức lũy tiến {
    mức 1 muc_1 "Mức 1"
    mức 2 muc_2 "Mức 2"
  }
}
`,
  en: `language en

framework draft version 0.1.0 "New criteria" {
  missing data unknown

  levels cumulative {
    level 1 level_1 "Level 1"
    level 2 level_2 "Level 2"
  }
}
`,
};

const emptyNames: Readonly<Record<Language, string>> = { vi: "Bộ tiêu chí mới", en: "New criteria" };

/**
 * The name and the first text of a draft.
 *
 * Errors   404 when there is no such framework to begin with
 */
export function beginDraft(
  { from, language = "vi" }: NewDraftBody,
  dependencies: Dependencies,
): { readonly name: string; readonly text: string } {
  if (from.kind === "empty") return { name: emptyNames[language], text: emptyTexts[language] };
  const { title, text } = findVersion(from, dependencies);
  if (from.kind === "framework") return { name: title, text };
  const base = `${from.id}@${from.version}`;
  return language === "vi"
    ? {
        name: `Điều chỉnh: ${title}`,
        text: `ngôn ngữ vi\n\nbộ tiêu chí ${from.id}.dieu_chinh phiên bản 0.1.0 "Điều chỉnh trên ${base}" kế thừa ${base} {\n}\n`,
      }
    : {
        name: `Adjusted: ${title}`,
        text: `language en\n\noverlay ${from.id}.adjusted version 0.1.0 "Adjustments to ${base}" extends ${base} {\n}\n`,
      };
}
