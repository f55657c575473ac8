/**
 * The 98 fictional units of Tỉnh Mẫu, made so that the journeys of the application count exactly what they say: 3, 21, 39, 30 and 5 units
 * at levels 1 to 5; raising TC3.2 at level 3 from 55 % to 60 % drops 14 units and to 60.5 % one more; raising TC2.1 at level 4 from
 * 70 % to 75 % drops 3. Thresholds are those of `examples/tinh-mau/bo-tieu-chi.khung`; a test holds both together.
 */

import { invariant } from "@khung/diagnostics";
import { createRandom, factorOf, type Random } from "../src/synthetic/random.ts";
import { communes, wards, zone } from "./tinh-mau-names.ts";

const seed = 98;

/** Thresholds at levels 1 to 5, in per cent of the whole; 0 where a level asks nothing new. `over`: more than, not at least. */
interface Rate {
  readonly code: string;
  readonly part: string;
  readonly whole: string;
  readonly at: readonly [number, number, number, number, number];
  readonly over?: true;
}

const rates: readonly Rate[] = [
  { code: "TC1.1", part: "can_bo_tap_huan", whole: "can_bo", at: [30, 50, 70, 85, 95] },
  { code: "TC1.4", part: "ho_tuyen_truyen", whole: "so_ho", at: [0, 40, 60, 75, 90] },
  { code: "TC2.1", part: "ho_cap_quang", whole: "so_ho", at: [20, 40, 60, 70, 85] },
  { code: "TC2.2", part: "dien_thoai", whole: "dan_so_15", at: [30, 45, 60, 75, 90] },
  { code: "TC2.4", part: "thon_phu_song", whole: "thon", at: [60, 80, 90, 100, 100] },
  { code: "TC3.1", part: "thu_tuc_toan_trinh", whole: "thu_tuc", at: [0, 30, 50, 70, 85] },
  { code: "TC3.2", part: "ho_so_truc_tuyen", whole: "ho_so", at: [0, 40, 55, 65, 80] },
  { code: "TC3.3", part: "ho_so_thanh_toan", whole: "ho_so_phi", at: [0, 30, 45, 60, 75] },
  { code: "TC3.4", part: "ho_so_so_hoa", whole: "ho_so", at: [0, 40, 60, 80, 95] },
  { code: "TC4.1", part: "can_bo_chu_ky_so", whole: "can_bo", at: [0, 50, 70, 90, 100] },
  { code: "TC4.2", part: "can_bo_may_tinh", whole: "can_bo", at: [60, 75, 90, 100, 100] },
  { code: "TC4.3", part: "thon_to_cong_nghe", whole: "thon", at: [0, 50, 70, 90, 100] },
  { code: "TC5.1", part: "doanh_nghiep_nen_tang", whole: "doanh_nghiep", at: [0, 10, 30, 50, 70], over: true },
  { code: "TC5.2", part: "ho_kinh_doanh_qr", whole: "ho_kinh_doanh", at: [0, 20, 40, 60, 80] },
  { code: "TC5.3", part: "san_pham_tmdt", whole: "san_pham", at: [0, 0, 40, 60, 80] },
  { code: "TC6.1", part: "he_thong_cap_do", whole: "he_thong", at: [0, 0, 50, 80, 100] },
  { code: "TC6.2", part: "may_tinh_bao_ve", whole: "may_tinh", at: [50, 70, 85, 95, 100] },
];

/** What can hold a unit back at the next level, beside TC3.2. */
const binding = rates.filter(({ code }) => !["TC3.2", "TC2.1", "TC5.3", "TC6.1", "TC2.4"].includes(code));

const shown3 = [55, 55.4, 55.8, 56.2, 56.5, 56.9, 57.3, 57.6, 58, 58.4, 58.7, 59.1, 59.4, 59.8, 60];
/** TC3.2 in per cent, for the units of each level in turn; `null` is missing. */
const tc32: Readonly<Record<number, readonly (number | null)[]>> = {
  1: [null, null, 33.5],
  2: [
    41, 42.7, 44, 45.9, 47.2, 48.8, 50, 51.6, 52.9, 53.7, 54.5, 54.9, 55.6, 57, 58.9, 60.8, 62.4, 64.1, 66.7, 70.3,
    74.5,
  ],
  3: [
    ...shown3,
    61,
    61.4,
    61.9,
    62.3,
    62.8,
    63.4,
    63.9,
    64.5,
    65,
    65.6,
    66.3,
    67,
    67.8,
    68.5,
    69.2,
    70,
    70.9,
    71.7,
    72.6,
    73.5,
    74.8,
    76,
    77.4,
    79,
  ],
  4: Array.from({ length: 30 }, (_, i) => 65.2 + i * 0.62),
  5: [81.2, 83.5, 86, 88.8, 92],
};
/** TC2.1 of three units at level 4, which 75 % would drop. */
const tc21 = [70.4, 72.3, 74.1];

/** One unit: its level, its TC3.2, and TC2.1 where it is fixed. */
interface Target {
  readonly level: number;
  readonly online: number | null;
  readonly fibre: number | undefined;
}

/** What each unit is to reach, in the order of the units: mixed, the same every time. */
function targets(): readonly Target[] {
  const random = createRandom(seed, "targets");
  return Object.entries(tc32)
    .flatMap(([level, values]) =>
      values.map((online, i) => ({ level: Number(level), online, fibre: level === "4" ? tc21[i] : undefined })),
    )
    .map((target) => ({ target, by: random.uniform() }))
    .toSorted((a, b) => a.by - b.by)
    .map(({ target }) => target);
}

/** Whole numbers of a whole that reach `level` of a rate and not the next one that asks more. */
function range({ at, over }: Rate, whole: number, level: number): readonly [number, number] {
  const least = (percent: number): number =>
    percent === 0 ? 0 : over ? Math.floor((whole * percent) / 100) + 1 : Math.ceil((whole * percent) / 100);
  const reached = Math.max(0, ...at.slice(0, level));
  const next = at.slice(level).find((percent) => percent > reached);
  return [least(reached), next === undefined ? whole : least(next) - 1];
}

type Row = Map<string, number | string>;

function sizes(kind: string, random: Random): Row {
  const near = (median: number, spread: number): number => Math.round(median * factorOf(random.normal(), spread));
  const soHo = near(kind === "phuong" ? 9200 : kind === "xa" ? 5100 : 2600, 0.6);
  const hoSo = 1000 * Math.max(1, Math.round(near(soHo, 0.4) / 1000)) + 10 * Math.floor(random.uniform() * 50);
  return new Map<string, number | string>([
    ["loai", kind],
    ["can_bo", near(62, 0.3)],
    ["so_ho", soHo],
    ["dan_so_15", near(soHo * 2.9, 0.1)],
    ["thon", near(24, 0.4)],
    ["thu_tuc", near(180, 0.2)],
    ["ho_so", hoSo],
    ["ho_so_phi", near(hoSo * 0.4, 0.2)],
    ["doanh_nghiep", near(kind === "phuong" ? 260 : 60, 0.6)],
    ["ho_kinh_doanh", near(soHo * 0.08, 0.4)],
    ["san_pham", near(6, 0.5)],
    ["he_thong", Math.floor(random.uniform() * 4)],
    ["may_tinh", near(70, 0.3)],
  ]);
}

/** Fills in what a unit reports; one that missing data hold back has nothing else below the next level. */
function fill(row: Row, { level, online, fibre }: Target, isHeldByMissing: boolean, random: Random): void {
  const within = ([least, most]: readonly [number, number]): number => {
    invariant(least <= most, "a whole is large enough for its thresholds");
    return least + Math.floor(random.uniform() * (most - least + 1));
  };
  const ahead = (): number => Math.min(5, level + 1 + Math.floor(random.uniform() * 2.4));
  // One or two criteria hold the unit back, unless TC3.2 does.
  const held = new Set<string>();
  const more = Math.floor(random.uniform() * 1.65);
  const wanted = level === 5 || isHeldByMissing ? 0 : (online ?? 0) < (tc32Next(level) ?? 0) ? more : 1 + more;
  while (held.size < wanted) {
    const candidate = binding[Math.floor(random.uniform() * binding.length)];
    if (candidate && candidate.at[level] !== 0 && (candidate.at[level] ?? 0) > (candidate.at[level - 1] ?? 0))
      held.add(candidate.code);
  }
  for (const rate of rates) {
    const whole = Number(row.get(rate.whole));
    const wished = range(rate, whole, held.has(rate.code) ? level : ahead());
    // Of two products or one system not every share is there: then anything from the unit's own level up.
    const reached = wished[0] <= wished[1] ? wished : ([range(rate, whole, level)[0], whole] as const);
    if (rate.code === "TC3.2")
      row.set(rate.part, online === null ? "" : Math.ceil(Math.round(whole * online * 10) / 1000));
    else if (rate.code === "TC2.1" && fibre !== undefined) row.set(rate.part, Math.round((whole * fibre) / 100));
    else if (rate.code === "TC2.1" && level === 4)
      row.set(rate.part, within([Math.ceil(whole * 0.75), Math.floor(whole * 0.97)]));
    else row.set(rate.part, within(reached));
  }
  const step = (points: readonly number[]): number => points[ahead()] ?? 0;
  row.set("so_hop", step([0, 1, 2, 3, 4, 6]) + (random.uniform() < 0.2 ? 1 : 0));
  row.set("co_ke_hoach", 1);
  row.set("toc_do", (step([10, 22, 31, 52, 83, 126]) + Math.floor(random.uniform() * 180) / 10).toFixed(1));
  row.set("hai_long", (step([60, 70, 74, 81, 88.5, 93.5]) + Math.floor(random.uniform() * 40) / 10).toFixed(1));
  row.set("co_chuyen_trach", 1);
  const done = Math.max(0, ahead() - 2);
  ["htx_phan_mem", "htx_truy_xuat", "htx_hop_dong"].forEach((name, i) =>
    row.set(name, i < done ? 1 + Math.floor(random.uniform() * 4) : 0),
  );
  row.set("co_phuong_an", ahead() >= 3 ? 1 : 0);
}

function tc32Next(level: number): number | undefined {
  return rates.find(({ code }) => code === "TC3.2")?.at[level];
}

/** What units of levels 1 and 2 may leave out without leaving their level: criteria that begin at level 3. */
const late = [
  "hai_long",
  "he_thong_cap_do",
  "san_pham_tmdt",
  "htx_phan_mem",
  "htx_truy_xuat",
  "htx_hop_dong",
  "co_phuong_an",
];
const missingCells = 84;

const columns = [
  "loai",
  "can_bo",
  "can_bo_tap_huan",
  "so_hop",
  "co_ke_hoach",
  "so_ho",
  "ho_tuyen_truyen",
  "ho_cap_quang",
  "dan_so_15",
  "dien_thoai",
  "toc_do",
  "thon",
  "thon_phu_song",
  "thu_tuc",
  "thu_tuc_toan_trinh",
  "ho_so",
  "ho_so_truc_tuyen",
  "ho_so_phi",
  "ho_so_thanh_toan",
  "ho_so_so_hoa",
  "hai_long",
  "can_bo_chu_ky_so",
  "can_bo_may_tinh",
  "thon_to_cong_nghe",
  "co_chuyen_trach",
  "doanh_nghiep",
  "doanh_nghiep_nen_tang",
  "ho_kinh_doanh",
  "ho_kinh_doanh_qr",
  "san_pham",
  "san_pham_tmdt",
  "htx_phan_mem",
  "htx_truy_xuat",
  "htx_hop_dong",
  "he_thong",
  "he_thong_cap_do",
  "may_tinh",
  "may_tinh_bao_ve",
  "co_phuong_an",
];

/** The units as CSV. */
export function tinhMauCsv(): string {
  const names = [
    ...communes.map((name) => ["xa", `Xã ${name}`]),
    ...wards.map((name) => ["phuong", `Phường ${name}`]),
    ["dac_khu", `Đặc khu ${zone}`],
  ];
  let missing = tc32[1]?.filter((value) => value === null).length ?? 0;
  let behind = 0;
  const lines = targets().map(({ level, online, fibre }, i) => {
    const [kind = "", name = ""] = names[i] ?? [];
    const entity = String(99_001 + i);
    const random = createRandom(seed, entity);
    const row = sizes(kind, random);
    if (online === 58.4 || online === 60) row.set("ho_so", 5000);
    const leavesOut = level <= 2 && behind++ % 3 !== 2;
    fill(row, { level, online, fibre }, leavesOut || online === null, random);
    if (leavesOut) {
      // Five of the seven each, beginning with another one, until the count is reached.
      const some = behind < 4 ? 6 : 5;
      for (let k = 0; k < some; k++) row.set(late[(behind + k) % late.length] ?? "", "");
      missing += some;
    }
    return [entity, name, ...columns.map((column) => row.get(column) ?? "")].join(",");
  });
  invariant(missing === missingCells, `${missing} cells are missing`);
  return `${[["entity", "_name", ...columns].join(","), ...lines].join("\n")}\n`;
}
