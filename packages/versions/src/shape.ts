/**
 * What a module is made of, as comparing sees it: one table of all lists and fields.
 *
 * A field that is not in the table is compared all the same; what changing it does is then `unknown`, never guessed.
 */

/** The kinds of things that have a name or a place of their own. */
export type Kind =
  | "module"
  | "level"
  | "input"
  | "ensure"
  | "parameter"
  | "let"
  | "classification"
  | "class"
  | "group"
  | "criterion"
  | "requirement"
  | "threshold"
  | "points"
  | "outcome"
  | "report"
  | "other";

/**
 * What changing something can do. `text`: nothing but words. `declaration`: names something that nothing reads by itself. `rules`:
 * levels, in ways that the prover knows. `authority`: what layers above may change. `merging`: what merged entities start from. `points`: points, and levels through them. `data`: which data are accepted. `beside`: results
 * beside levels and points. `unknown`: not known.
 */
export type Reach =
  | "text"
  | "declaration"
  | "rules"
  | "points"
  | "data"
  | "merging"
  | "authority"
  | "beside"
  | "unknown";

interface Shape {
  /** The lists of named things inside, and single things that may be absent. */
  readonly lists: Readonly<Record<string, Kind>>;
  readonly fields: Readonly<Record<string, Reach>>;
  /** What adding or removing the whole does. */
  readonly whole: Reach;
  /** What their order does. */
  readonly order: Reach;
}

const shape = (
  whole: Reach,
  fields: Readonly<Partial<Record<Reach, readonly string[]>>>,
  lists: Shape["lists"] = {},
  order: Reach = "text",
): Shape => ({
  whole,
  order,
  lists,
  fields: Object.fromEntries(
    (Object.keys(fields) as Reach[]).flatMap((reach) => (fields[reach] ?? []).map((name) => [name, reach])),
  ),
});

/** Every kind. */
export const shapes: Readonly<Record<Kind, Shape>> = {
  module: shape(
    "unknown",
    {
      text: ["title", "issuer", "decision", "effective", "replaces", "tier", "basis", "notes", "claims"],
      rules: ["cumulative"],
      data: ["period"],
      merging: ["merged"],
      authority: ["delegations"],
      beside: ["rank"],
    },
    {
      levels: "level",
      inputs: "input",
      ensures: "ensure",
      parameters: "parameter",
      lets: "let",
      classifications: "classification",
      groups: "group",
      criteria: "criterion",
      outcomes: "outcome",
      reports: "report",
    },
  ),
  level: shape("rules", { text: ["title"], rules: ["rule"] }, {}, "unknown"),
  input: shape("declaration", {
    text: ["title", "unitName", "sources", "evidence", "basis", "notes", "memberTitles"],
    data: ["type"],
    merging: ["merged"],
  }),
  ensure: shape("beside", { text: ["title"], beside: ["condition"] }),
  parameter: shape("declaration", { text: ["title"], rules: ["value"], data: ["type"] }),
  let: shape("declaration", { text: ["title"], rules: ["value"], data: ["type"] }),
  classification: shape("declaration", { text: ["title"], rules: ["ordered"] }, { classes: "class" }),
  class: shape("rules", { text: ["title"], rules: ["condition"] }, {}, "rules"),
  group: shape("declaration", { text: ["title"], rules: ["parent"] }, { points: "points" }),
  criterion: shape(
    "rules",
    {
      text: ["title", "evidence", "sources", "basis", "notes", "verifiedBy", "provenance"],
      rules: ["class", "group", "appliesWhen", "measure", "missing", "nothing"],
      data: ["measureType"],
    },
    { requirements: "requirement", points: "points" },
  ),
  requirement: shape("rules", { rules: ["comparison"] }, { levels: "threshold" }),
  threshold: shape("rules", { rules: ["value", "upper"] }),
  points: shape("points", { points: ["sort", "max", "score"] }),
  outcome: shape("beside", { text: ["title"], beside: ["condition"] }),
  report: shape("beside", { text: ["title"], beside: ["statistic", "value", "where", "by"] }),
  other: shape("unknown", {}, {}, "unknown"),
};

/**
 * Not compared: what a module is called is what is compared, places and history are no meaning; the text of an `ensure` and the
 * number of a level follow from what is.
 */
export const passedOver: Readonly<Partial<Record<Kind, readonly string[]>>> = {
  module: ["irVersion", "id", "version", "layers"],
  level: ["number"],
  ensure: ["text"],
};

/** Follow from what they are worked out from; compared only where nothing explains why they differ. */
export const derivedFields: Readonly<Partial<Record<Kind, readonly string[]>>> = {
  parameter: ["type", "memberTitles"],
  let: ["type", "memberTitles"],
  criterion: ["measureType"],
};
