/** What margins, barriers and crowding are called, in both languages. */

import type { Language } from "@khung/emit";

interface MarginWords {
  readonly none: string;
  readonly level: string;
  readonly input: (amount: string) => string;
  readonly falls: string;
  readonly rises: string;
  readonly nobody: (amount: string) => string;
  readonly fragile: string;
  readonly fallsIf: string;
  readonly risesIf: string;
  readonly lacks: (level: string) => string;
  readonly unsolved: string;
  readonly short: string;
  readonly or: string;
  readonly points: string;
  readonly more: string;
  readonly less: string;
  readonly above: string;
  readonly below: string;
  readonly criterion: string;
  readonly blocks: string;
  readonly alone: string;
  readonly missing: string;
  readonly together: string;
  readonly nobodyBlocked: string;
  readonly threshold: string;
  readonly width: string;
  readonly met: string;
  readonly missed: string;
  readonly exactly: string;
  readonly hint: string;
}

/** By language. */
export const marginWords: Readonly<Record<Language, MarginWords>> = {
  vi: {
    none: "Chưa đạt",
    level: "mức",
    input: (amount) => `Số liệu thêm hoặc bớt không quá ${amount}`,
    falls: "Tụt mức",
    rises: "Lên mức",
    nobody: (amount) => `Không đơn vị nào đổi mức khi một số liệu thêm hoặc bớt không quá ${amount}.`,
    fragile: "Đơn vị sát ngưỡng",
    fallsIf: "Tụt mức khi chỉ một số liệu thay đổi",
    risesIf: "Lên mức khi chỉ một số liệu thay đổi",
    lacks: (level) => `Còn thiếu để đạt mức ${level}`,
    unsolved: "Không giải được chính xác theo các số liệu",
    short: "thiếu",
    or: "hoặc",
    points: "điểm phần trăm",
    more: "thêm",
    less: "bớt",
    above: "trên",
    below: "dưới",
    criterion: "Tiêu chí",
    blocks: "Chưa đạt",
    alone: "Chỉ vì tiêu chí này",
    missing: "Thiếu số liệu",
    together: "Cùng vướng đúng các tiêu chí",
    nobodyBlocked: "Không đơn vị nào vướng tiêu chí ở mức này.",
    threshold: "Ngưỡng",
    width: "Phạm vi",
    met: "Vừa đạt",
    missed: "Suýt đạt",
    exactly: "Đúng bằng ngưỡng",
    hint: "Số vừa đạt nhiều hơn hẳn số suýt đạt là dấu hiệu nên xem lại số liệu, không phải kết luận: phấn đấu vừa đủ chỉ tiêu hay con số tròn cũng cho hình ảnh như vậy.",
  },
  en: {
    none: "None",
    level: "level",
    input: (amount) => `One count changed by at most ${amount}`,
    falls: "Fall",
    rises: "Rise",
    nobody: (amount) => `Nobody's level changes when one count changes by at most ${amount}.`,
    fragile: "Entities at the edge",
    fallsIf: "Falls if one figure alone changes",
    risesIf: "Rises if one figure alone changes",
    lacks: (level) => `Lacking for level ${level}`,
    unsolved: "Not solvable exactly along",
    short: "lacks",
    or: "or",
    points: "percentage points",
    more: "plus",
    less: "minus",
    above: "above",
    below: "below",
    criterion: "Criterion",
    blocks: "Not met",
    alone: "For it alone",
    missing: "Data missing",
    together: "Held back by exactly these criteria",
    nobodyBlocked: "No criterion holds anybody back from this level.",
    threshold: "Threshold",
    width: "Within",
    met: "Just met",
    missed: "Just missed",
    exactly: "At it exactly",
    hint: "Far more just met than just missed is a hint to look at the figures again, not a finding: working just up to a target, or a round number, looks the same.",
  },
};
