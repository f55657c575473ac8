/** What is said of uncertainty, in both languages. */

export const chanceWords = {
  vi: {
    level: "Mức",
    none: "Chưa đạt mức nào",
    now: "Hiện nay",
    mean: "Trung bình",
    head: (draws: number, seed: number) =>
      `Số đơn vị ở mỗi mức qua ${draws} lần thử (hạt giống ${seed}); cột % là phân vị của các lần thử:`,
    unsure: "Đơn vị có mức kém chắc chắn nhất (tỷ lệ lần thử ở đúng mức hiện nay):",
    sure: "Mọi đơn vị ở nguyên mức trong mọi lần thử.",
    entity: "Đơn vị",
    assumed: "Giả định:",
    error: (share: string, inputs: number) =>
      `- ${inputs} số liệu dạng số sai lệch đều trong ±${share} của chính nó, mỗi ô độc lập; số đếm làm tròn; số 0, có/không, lựa chọn, ngày giữ nguyên`,
    noError: "- số liệu đã báo cáo đúng như báo cáo",
    official: "- số liệu thiếu vẫn thiếu và tính theo quy định của khung",
    observed:
      "- số liệu thiếu giống một đơn vị ngẫu nhiên trong số đã báo cáo; phần của một tổng thì giống tỷ lệ của đơn vị đó",
    neverReported: (names: string) => `- không đơn vị nào báo cáo ${names}: vẫn thiếu`,
    thresholds: (share: string, count: number) =>
      `- ${count} ngưỡng lệch đều trong ±${share} của chính nó, mỗi ngưỡng độc lập`,
    kept: (count: number) => `- mỗi lần thử giữ ${count} điều kiện dạng a <= b`,
    notKept: (texts: string) => `- lần thử có thể trái với: ${texts}`,
    variance: (draws: number, entities: number) =>
      `Chỉ số thay đổi theo tiêu chí nào (Sobol, ${draws} cặp, điểm rút từ ${entities} đơn vị, các tiêu chí coi là độc lập):`,
    criterion: "Tiêu chí",
    weight: "Trọng số",
    first: "Riêng nó",
    total: "Kể cả cùng tiêu chí khác",
    noVariance: "Chỉ số không thay đổi giữa các đơn vị, hoặc chưa đơn vị nào có chỉ số.",
    ranks: (draws: number, share: string) =>
      `Thứ hạng khi đổi cách tính, ${draws} lần thử: trọng số ±${share}; điểm như khung, giãn min–max, hoặc theo thứ bậc; trung bình như khung, cộng, hoặc nhân:`,
    rank: "Hạng",
    own: "Đúng hạng",
    shift: (median: string, high: string) =>
      `Trung bình mỗi đơn vị lệch ${median} bậc (trung vị các lần thử), 5% lần thử lệch từ ${high} bậc trở lên.`,
    choices: "Lựa chọn nào làm thứ hạng lệch nhiều nhất (tỷ trọng trong phương sai của độ lệch trung bình):",
    choice: { weights: "trọng số", normalisation: "chuẩn hóa", aggregation: "cách lấy trung bình" },
    chosen: "Lựa chọn",
    withOthers: "Kể cả cùng lựa chọn khác",
    left: (count: number) => `${count} đơn vị thiếu số liệu nên chưa có chỉ số: không xếp hạng.`,
    more: (count: number) => `… và ${count} đơn vị nữa; xem đủ bằng --format json`,
  },
  en: {
    level: "Level",
    none: "None",
    now: "Now",
    mean: "Mean",
    head: (draws: number, seed: number) =>
      `Entities at each level in ${draws} draws (seed ${seed}); the columns in % are quantiles of the draws:`,
    unsure: "Entities whose level is least sure (share of draws at their level of now):",
    sure: "Every entity keeps its level in every draw.",
    entity: "Entity",
    assumed: "Assumed:",
    error: (share: string, inputs: number) =>
      `- ${inputs} numeric inputs are off uniformly within ±${share} of themselves, each cell by itself; counts are rounded; 0, yes-or-no, choices and dates stay`,
    noError: "- reported data are as reported",
    official: "- missing data stay missing and count as the framework declares",
    observed:
      "- missing data are like those of a random entity that reports them; a part of a whole is like that entity's ratio",
    neverReported: (names: string) => `- nobody reports ${names}: they stay missing`,
    thresholds: (share: string, count: number) =>
      `- ${count} thresholds are off uniformly within ±${share} of themselves, each by itself`,
    kept: (count: number) => `- every draw keeps ${count} conditions of the form a <= b`,
    notKept: (texts: string) => `- a draw may break: ${texts}`,
    variance: (draws: number, entities: number) =>
      `What the index varies by (Sobol, ${draws} pairs, scores drawn from ${entities} entities, criteria taken as independent):`,
    criterion: "Criterion",
    weight: "Weight",
    first: "By itself",
    total: "With others too",
    noVariance: "The index does not vary between entities, or no entity has one.",
    ranks: (draws: number, share: string) =>
      `Ranks under other ways to compute, ${draws} draws: weights ±${share}; scores as declared, min–max, or places; means as declared, arithmetic, or geometric:`,
    rank: "Rank",
    own: "Own rank",
    shift: (median: string, high: string) =>
      `On average an entity is off by ${median} places (median of draws), in 5% of draws by ${high} or more.`,
    choices: "Which choice moves ranks most (its share of the variance of the average shift):",
    choice: { weights: "weights", normalisation: "normalisation", aggregation: "kind of mean" },
    chosen: "Choice",
    withOthers: "With other choices too",
    left: (count: number) => `${count} entities lack data and have no index: they are not ranked.`,
    more: (count: number) => `… and ${count} more; all of them with --format json`,
  },
} as const;
