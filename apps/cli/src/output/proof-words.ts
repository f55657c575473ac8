import type { Change } from "@khung/ir";
import type { ChangeEffect } from "@khung/prover";

/** The words of proofs. */
export const proofWords = {
  vi: {
    asOf: "ngày đánh giá",
    standard: "Định lý chung",
    claims: "Khẳng định của bộ tiêu chí",
    over: "so với",
    raisingFine: "tăng riêng từng số liệu này không bao giờ làm giảm mức",
    raisingLowers: "tăng riêng từng số liệu này có thể làm giảm mức",
    raisingUnknown: "tăng riêng từng số liệu này: chưa xác định",
    irrelevant: "bỏ đi không làm mức của ai thay đổi",
    unreached: "không số liệu nào đạt được",
    raisedTo: "khi tăng thành",
    proved: "đã chứng minh",
    counterexample: "có phản ví dụ",
    unknown: "chưa xác định",
    because: "vì",
    effects: {
      stricter: "chặt hơn",
      looser: "lỏng hơn",
      neutral: "không làm mức của ai thay đổi",
      undetermined: "chưa xác định",
      mixed: "có đơn vị lên mức, có đơn vị xuống mức",
    },
    kinds: { tighten: "siết", relax: "nới", set: "đặt", add: "thêm", remove: "bỏ" },
  },
  en: {
    asOf: "as of",
    standard: "Standard theorems",
    claims: "Claims of the framework",
    over: "over",
    raisingFine: "raising any one of these inputs never lowers the level",
    raisingLowers: "raising any one of these inputs can lower the level",
    raisingUnknown: "raising any one of these inputs: unknown",
    irrelevant: "dropping it changes nobody's level",
    unreached: "no data reach it",
    raisedTo: "when raised to",
    proved: "proved",
    counterexample: "with a counterexample",
    unknown: "unknown",
    because: "because",
    effects: {
      stricter: "stricter",
      looser: "looser",
      neutral: "changes nobody's level",
      undetermined: "undetermined",
      mixed: "some rise and some fall",
    },
    kinds: { tighten: "tighten", relax: "relax", set: "set", add: "add", remove: "remove" },
  },
} as const satisfies Record<
  "vi" | "en",
  {
    readonly effects: Readonly<Record<ChangeEffect | "mixed", string>>;
    readonly kinds: Readonly<Record<Change["kind"], string>>;
  } & Readonly<Record<string, unknown>>
>;
