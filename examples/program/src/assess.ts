// Một xã theo khung quốc gia: đạt mức nào, và còn thiếu gì cho mức kế tiếp.
import { explain, type Inputs } from "../../national/xa-1.0.khung";

/** Câu trả lời bằng lời, từng dòng. */
export function assess(inputs: Inputs): readonly string[] {
  const { level, range, levels, explained } = explain(inputs);
  const title = (number: number): string => levels.find((each) => each.number === number)?.title.vi ?? "Chưa đạt mức nào";
  const next = levels.find(({ number }) => number === level + 1);
  const lines = [`Mức: ${title(level)}.`];
  if (range.high > range.low)
    lines.push(`Còn thiếu ${range.deciding.length} số liệu; khi đủ có thể từ ${title(range.low)} đến ${title(range.high)}.`);
  if (!next) return lines;
  lines.push(`Để đạt ${next.title.vi}:`);
  for (const criterion of explained) {
    const there = criterion.levels.find((each) => each.level === next.number);
    if (there?.status === "missing") lines.push(`- ${criterion.title.vi}: thiếu số liệu`);
    for (const { holds, threshold, margin } of there?.status === "unmet" ? there.requirements : [])
      if (holds === false) lines.push(`- ${criterion.title.vi}: ${criterion.measure} so với ${threshold}${margin === null ? "" : `, lệch ${margin}`}`);
  }
  return lines;
}
