import type { OptionSpec } from "./command.ts";

/** Options that name what is turned over all its values. */
export const axisOptions: readonly OptionSpec[] = [
  {
    name: "criterion",
    value: "CODE",
    help: {
      vi: "ngưỡng của một tiêu chí (cùng `--level`), hoặc một bậc chấm điểm của nó (cùng `--band`)",
      en: "a threshold of a criterion (with `--level`), or a band by which it scores (with `--band`)",
    },
  },
  { name: "level", value: "LEVEL", help: { vi: "mức, bằng số hoặc mã", en: "the level, its number or id" } },
  {
    name: "class",
    value: "CLASS",
    help: { vi: "nhóm, khi ngưỡng khác nhau theo nhóm", en: "the class, where the threshold varies by class" },
  },
  {
    name: "band",
    value: "N",
    help: { vi: "con số thứ N trong cách chấm điểm của tiêu chí", en: "the Nth number by which the criterion scores" },
  },
  {
    name: "parameter",
    value: "NAME",
    help: { vi: "một tham số, dùng ở bao nhiêu chỗ cũng được", en: "a parameter, in however many places it stands" },
  },
  {
    name: "weight",
    value: "PART",
    help: {
      vi: "trọng số của một tiêu chí hay nhóm trong chỉ số, các phần khác giữ nguyên trọng số",
      en: "the weight of a criterion or group in an index, the other parts keeping theirs",
    },
  },
  {
    name: "score",
    value: "LEVEL",
    help: { vi: "số điểm mà quy tắc của một mức yêu cầu", en: "the points that the rule of a level asks for" },
  },
  {
    name: "cut",
    value: "N",
    help: {
      vi: "con số thứ N trong quy tắc của mức, khi có nhiều",
      en: "the Nth number of the rule, where there are several",
    },
  },
  {
    name: "shift",
    value: "LEVEL|all",
    help: {
      vi: "cùng cộng thêm bấy nhiêu điểm phần trăm vào mọi ngưỡng tỷ lệ của một mức (all: mọi mức)",
      en: "so many percentage points added to every share asked at a level (all: at every level)",
    },
  },
  {
    name: "scale",
    value: "LEVEL|all",
    help: {
      vi: "cùng tăng mọi ngưỡng của một mức theo một tỷ lệ của chính ngưỡng (all: mọi mức)",
      en: "every threshold of a level grown by one share of itself (all: of every level)",
    },
  },
];
