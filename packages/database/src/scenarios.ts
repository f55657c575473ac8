/** Scenarios that people gave a name: what is to be tried, in the page's own words. */

import type { Connection } from "./connection.ts";
import type { NameTaken } from "./drafts.ts";
import { freeName, nameKey, tidyName } from "./names.ts";

/** A scenario; `body` is JSON that only the page understands. */
export interface Scenario {
  readonly id: string;
  readonly name: string;
  readonly body: Readonly<Record<string, unknown>>;
  readonly made: string;
  readonly changed: string;
}

/** What may be asked of them. */
export interface Scenarios {
  create(
    scenario: Pick<Scenario, "id" | "name" | "body">,
  ): { readonly status: "made"; readonly scenario: Scenario } | NameTaken;
  list(): readonly Scenario[];
  find(id: string): Scenario | undefined;
  /** Another name and content; undefined: there is none. */
  replace(
    id: string,
    scenario: Pick<Scenario, "name" | "body">,
  ): { readonly status: "changed"; readonly scenario: Scenario } | NameTaken | undefined;
  /** Whether there was one. */
  remove(id: string): boolean;
}

type ScenarioRow = Omit<Scenario, "body"> & { readonly body: string };

/** Scenarios of a database. */
export function createScenarios(db: Connection, now: () => string): Scenarios {
  const find = (id: string): Scenario | undefined => {
    const row = db.get<ScenarioRow>("select id, name, body, made, changed from scenario where id = ?", id);
    return row && toScenario(row);
  };
  const isTaken = (key: string, but = ""): boolean =>
    db.get("select 1 from scenario where name_key = ? and id <> ?", key, but) !== undefined;
  return {
    find,
    create: ({ id, name, body }) =>
      db.transaction(() => {
        const free = freeName(name, isTaken);
        if (free !== tidyName(name)) return { status: "name-taken", free };
        const at = now();
        db.run(
          "insert into scenario (id, name, name_key, body, made, changed) values (?, ?, ?, ?, ?, ?)",
          id,
          free,
          nameKey(free),
          JSON.stringify(body),
          at,
          at,
        );
        return { status: "made", scenario: { id, name: free, body, made: at, changed: at } };
      }),
    list: () =>
      db
        .all<ScenarioRow>("select id, name, body, made, changed from scenario order by changed desc, id")
        .map(toScenario),
    replace: (id, { name, body }) =>
      db.transaction(() => {
        const there = find(id);
        if (!there) return undefined;
        const free = freeName(name, (key) => isTaken(key, id));
        if (free !== tidyName(name)) return { status: "name-taken", free };
        const changed = now();
        db.run(
          "update scenario set name = ?, name_key = ?, body = ?, changed = ? where id = ?",
          free,
          nameKey(free),
          JSON.stringify(body),
          changed,
          id,
        );
        return { status: "changed", scenario: { ...there, name: free, body, changed } };
      }),
    remove: (id) => db.run("delete from scenario where id = ?", id) > 0,
  };
}

function toScenario({ body, ...rest }: ScenarioRow): Scenario {
  return { ...rest, body: JSON.parse(body) as Scenario["body"] };
}
