/** What plans are told in, in both languages. */

import type { Language } from "@khung/emit";
import type { Obstacle } from "./obstacles.ts";

/** The words of one language. */
export interface PlanWords {
  readonly level: string;
  readonly points: (points: string) => string;
  readonly needs: (name: string, goal: string) => string;
  readonly reached: (name: string, goal: string) => string;
  readonly impossible: (name: string, goal: string) => string;
  readonly notFound: (name: string, goal: string) => string;
  readonly open: (name: string, goal: string, bound: string) => string;
  readonly alternative: (number: number) => string;
  readonly report: (title: string, value: string) => string;
  readonly rises: (from: string, to: string) => string;
  readonly falls: (from: string, to: string) => string;
  readonly yes: string;
  readonly no: string;
  readonly missing: string;
  readonly cost: (cost: string) => string;
  readonly effort: (count: string) => string;
  readonly proven: string;
  readonly unproven: (bound: string) => string;
  readonly verified: string;
  readonly unverified: string;
  readonly worse: string;
  readonly together: string;
  readonly why: Readonly<Record<Obstacle["inputs"][number]["why"], string>>;
  readonly summary: (goal: string, entities: number) => string;
  readonly already: string;
  readonly able: string;
  readonly unable: string;
  readonly undecided: string;
  readonly notProven: string;
  readonly commonest: string;
  readonly ofWhichReported: (count: number) => string;
  readonly blocking: string;
}

/** By language. */
export const planWords: Readonly<Record<Language, PlanWords>> = {
  vi: {
    level: "mức",
    points: (points) => `${points} điểm`,
    needs: (name, goal) => `Để đạt ${goal}, ${name} cần:`,
    reached: (name, goal) => `${name} đã đạt ${goal}; không cần thay đổi gì.`,
    impossible: (name, goal) => `${name} không thể đạt ${goal}:`,
    notFound: (name, goal) => `Chưa tìm được cách nào để ${name} đạt ${goal}; chưa chứng minh được là không có:`,
    open: (name, goal, bound) =>
      `Hết số bước tìm kiếm cho ${name}; mọi cách đạt ${goal} đều cần ít nhất ${bound}. Tăng số bước bằng \`--steps\`.`,
    alternative: (number) => `Phương án khác ${number}:`,
    report: (title, value) => `báo cáo số liệu còn thiếu: ${title} (cần ${value})`,
    rises: (from, to) => `từ ${from} lên ${to}`,
    falls: (from, to) => `từ ${from} xuống ${to}`,
    yes: "có",
    no: "không",
    missing: "chưa có số liệu",
    cost: (cost) => `Tổng chi phí: ${cost}`,
    effort: (count) =>
      `Tổng cộng: ${count} số liệu thay đổi. Không có bảng chi phí nên phương án chọn ít số liệu phải đổi nhất, rồi đổi ít nhất so với hiện tại.`,
    proven: "Đã chứng minh: không có cách nào ít hơn.",
    unproven: (bound) => `Chưa chứng minh là ít nhất: mọi cách đều cần ít nhất ${bound}.`,
    verified: "Đã đánh giá lại bằng bộ đánh giá chuẩn: đạt; bỏ bước nào cũng không còn đạt.",
    unverified: "Đánh giá lại: có bước không cần thiết hoặc không đạt; hãy báo cho nhóm phát triển.",
    worse: "Tiêu chí không còn đạt sau khi thực hiện",
    together: "các điều kiện không thể đạt cùng lúc",
    why: {
      rule: "quy tắc xếp mức hỏi trực tiếp, không đổi được",
      classifies: "dùng để phân nhóm, không đổi được",
      divides: "là mẫu số, không đổi được",
      date: "là ngày, không đổi được",
      costs: "bảng chi phí ghi không được thay đổi",
      noCost: "bảng chi phí không có",
      missing: "chưa có số liệu",
      limit: "đổi hết mức cho phép vẫn không đủ",
    },
    summary: (goal, entities) => `Phương án đạt ${goal} cho ${entities} đơn vị:`,
    already: "đã đạt",
    able: "có thể đạt",
    unable: "không thể đạt",
    undecided: "chưa tìm xong",
    notProven: "phương án chưa chứng minh là ít nhất",
    commonest: "Số liệu phải thay đổi nhiều nhất (số đơn vị):",
    ofWhichReported: (count) => `trong đó ${count} phải báo cáo số liệu còn thiếu`,
    blocking: "Lý do không thể đạt (số đơn vị):",
  },
  en: {
    level: "level",
    points: (points) => `${points} points`,
    needs: (name, goal) => `To reach ${goal}, ${name} needs:`,
    reached: (name, goal) => `${name} has reached ${goal}; nothing has to change.`,
    impossible: (name, goal) => `${name} cannot reach ${goal}:`,
    notFound: (name, goal) => `No way was found for ${name} to reach ${goal}; that there is none is not proven:`,
    open: (name, goal, bound) =>
      `The steps of the search ran out for ${name}; any way to reach ${goal} takes at least ${bound}. Allow more with \`--steps\`.`,
    alternative: (number) => `Another plan (${number}):`,
    report: (title, value) => `report the missing figure: ${title} (needs ${value})`,
    rises: (from, to) => `from ${from} up to ${to}`,
    falls: (from, to) => `from ${from} down to ${to}`,
    yes: "yes",
    no: "no",
    missing: "no figure",
    cost: (cost) => `Cost together: ${cost}`,
    effort: (count) =>
      `Together: ${count} inputs change. Without a table of costs the plan changes as few inputs as it can, then as little as it can against what is.`,
    proven: "Proven: there is no lesser way.",
    unproven: (bound) => `Not proven to be the least: any way takes at least ${bound}.`,
    verified: "Evaluated again by the reference interpreter: reached, and without any one step it is not.",
    unverified: "Evaluated again: a step is not needed, or the goal is not reached; please tell the developers.",
    worse: "Criteria no longer met afterwards",
    together: "the conditions cannot hold together",
    why: {
      rule: "level rules ask it themselves, it cannot change",
      classifies: "classes hang on it, it cannot change",
      divides: "is what is divided by, it cannot change",
      date: "is a date, it cannot change",
      costs: "may not change, the costs say",
      noCost: "is not in the costs",
      missing: "there is no figure",
      limit: "even as far as it may change it is not enough",
    },
    summary: (goal, entities) => `Plans to reach ${goal} for ${entities} entities:`,
    already: "there already",
    able: "can reach it",
    unable: "cannot reach it",
    undecided: "search not ended",
    notProven: "plans not proven to be the least",
    commonest: "Inputs that change most often (entities):",
    ofWhichReported: (count) => `${count} of them have to report a missing figure`,
    blocking: "What stands in the way (entities):",
  },
};
