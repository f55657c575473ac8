/** What the answers are called, in both languages. */

import type { Language } from "@khung/emit";

/** The words of one language. */
export interface Words {
  readonly threshold: string;
  readonly from: string;
  readonly written: string;
  readonly moves: string;
  readonly none: string;
  readonly steps: (count: number) => string;
  readonly nobody: string;
  readonly withoutMeasure: (count: number) => string;
  readonly attainable: string;
  readonly below: string;
  readonly above: string;
  readonly met: string;
  readonly unattainable: string;
  readonly forInstance: (value: string) => string;
  readonly ties: (count: number) => string;
  readonly level: string;
  readonly baseline: string;
  readonly scenario: string;
  readonly moved: string;
  readonly up: string;
  readonly down: string;
  readonly together: string;
  readonly byRule: string;
  readonly nobodyMoves: string;
  readonly never: string;
  readonly width: string;
  readonly lower: string;
  readonly higher: string;
  readonly onlyBaseline: string;
  readonly onlyScenario: string;
  readonly reached: string;
  readonly hanging: string;
  readonly turningValues: string;
  readonly stillRange: string;
  readonly unmoved: string;
  readonly surely: (share: string) => string;
  readonly possibly: (share: string) => string;
  readonly noThreshold: string;
  readonly or: string;
  /** What keys of `asked` are called. */
  readonly asked: Readonly<Record<string, (value: string | number) => string>>;
}

/** By language. */
export const words: Readonly<Record<Language, Words>> = {
  vi: {
    threshold: "Ngưỡng",
    from: "đang là",
    written: "◀ hiện nay",
    moves: "Đổi mức",
    none: "Chưa đạt",
    steps: (count) => `Kết quả đổi ở ${count - 1} giá trị của ngưỡng; --all in tất cả.`,
    nobody: "Không giá trị nào của ngưỡng này làm đơn vị nào đổi mức.",
    withoutMeasure: (count) =>
      `${count} đơn vị không có giá trị đo (thiếu số liệu hoặc không phát sinh): ngưỡng nào cũng vậy.`,
    attainable: "Có thể đạt được",
    below: "Gần nhất từ dưới",
    above: "Gần nhất từ trên",
    met: "Đúng tỷ lệ mong muốn",
    unattainable: "không ngưỡng nào cho tỷ lệ ở phía này",
    forInstance: (value) => `chọn chẳng hạn ${value}`,
    ties: (count) => `${count} đơn vị bằng điểm nhau ở chỗ chuyển, nên không có ngưỡng nào cho đúng tỷ lệ.`,
    level: "mức",
    baseline: "Hiện nay",
    scenario: "Kịch bản",
    moved: "Đơn vị đổi mức",
    up: "lên mức",
    down: "xuống mức",
    together: "cùng lúc",
    byRule: "do quy tắc xếp mức",
    nobodyMoves: "Không đơn vị nào đổi mức.",
    never: "Ngưỡng không quyết định mức của đơn vị nào, dù đặt bao nhiêu",
    width: "Số đơn vị đổi mức",
    lower: "giảm",
    higher: "tăng",
    onlyBaseline: "Chỉ có ở hiện nay",
    onlyScenario: "Chỉ có ở kịch bản",
    reached: "Số đơn vị đạt từ mức",
    hanging: "Đơn vị phụ thuộc",
    turningValues: "Điểm chuyển",
    stillRange: "Trong khoảng này không ai đổi mức",
    unmoved: "Ngưỡng không phải tỷ lệ, không dịch theo điểm phần trăm",
    surely: (share) => `Chắc chắn có ít nhất ${share}`,
    possibly: (share) => `Có thể có ít nhất ${share}`,
    noThreshold: "không ngưỡng nào",
    or: "hoặc",
    asked: {
      parameter: (name) => `tham số ${name}`,
      weight: (part) => `trọng số của ${part}`,
      score: (level) => `điểm mà mức ${level} yêu cầu`,
      cut: (which) => `con số thứ ${which} của quy tắc`,
      criterion: (code) => `tiêu chí ${code}`,
      band: (which) => `con số thứ ${which} của cách chấm điểm`,
      shift: (level) => `cộng thêm vào mọi ngưỡng tỷ lệ của ${level === "all" ? "mọi mức" : `mức ${level}`}`,
      scale: (level) => `tăng theo tỷ lệ mọi ngưỡng của ${level === "all" ? "mọi mức" : `mức ${level}`}`,
      thresholds: (count) => `${count} ngưỡng`,
    },
  },
  en: {
    threshold: "Threshold",
    from: "now",
    written: "◀ now",
    moves: "Moved",
    none: "None",
    steps: (count) => `The result turns at ${count - 1} values of the threshold; --all prints them.`,
    nobody: "No value of this threshold moves anybody.",
    withoutMeasure: (count) =>
      `${count} entities have no measure (data missing, or nothing to measure): the same at every threshold.`,
    attainable: "Attainable",
    below: "Nearest from below",
    above: "Nearest from above",
    met: "Exactly as wanted",
    unattainable: "no threshold gives a share on this side",
    forInstance: (value) => `for instance ${value}`,
    ties: (count) => `${count} entities turn together, so no threshold gives exactly that share.`,
    level: "level",
    baseline: "Now",
    scenario: "Scenario",
    moved: "Entities that move",
    up: "up to level",
    down: "down to level",
    together: "together",
    byRule: "by the level rules",
    nobodyMoves: "Nobody moves.",
    never: "Thresholds that decide nobody's level, whatever they are",
    width: "Entities that move",
    lower: "down",
    higher: "up",
    onlyBaseline: "Only in the baseline",
    onlyScenario: "Only in the scenario",
    reached: "Entities that reach level",
    hanging: "Hanging on it",
    turningValues: "Turning values",
    stillRange: "Nobody turns within",
    unmoved: "Thresholds that are no shares, not moved by points",
    surely: (share) => `Surely at least ${share}`,
    possibly: (share) => `Possibly at least ${share}`,
    noThreshold: "no threshold",
    or: "or",
    asked: {
      parameter: (name) => `parameter ${name}`,
      weight: (part) => `weight of ${part}`,
      score: (level) => `points that level ${level} asks for`,
      cut: (which) => `number ${which} of the rule`,
      criterion: (code) => `criterion ${code}`,
      band: (which) => `number ${which} of how it scores`,
      shift: (level) => `added to every share asked at ${level === "all" ? "every level" : `level ${level}`}`,
      scale: (level) =>
        `every threshold of ${level === "all" ? "every level" : `level ${level}`} grown by a share of itself`,
      thresholds: (count) => `${count} thresholds`,
    },
  },
};
