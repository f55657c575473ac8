/** PostgreSQL does not run as root: root hands its files to an account without rights. */

import { chmodSync, chownSync, cpSync, readdirSync } from "node:fs";
import path from "node:path";
import process from "node:process";

/** Whom files belong to; without numbers, who we are. */
export interface Owner {
  readonly uid?: number;
  readonly gid?: number;
}

/** "nobody" on every Unix that has one. */
const nobody = 65_534;

/** As whom servers run. */
export function ownerOfServers(): Owner {
  return process.getuid?.() === 0 ? { uid: nobody, gid: nobody } : {};
}

/** Gives a file, or a folder and all in it, to an owner; a folder is closed to all others, as PostgreSQL asks. */
export function giveTo({ uid, gid }: Owner, folder: string): void {
  chmodSync(folder, 0o700);
  if (uid === undefined || gid === undefined) return;
  for (const name of ["", ...readdirSync(folder, { encoding: "utf8", recursive: true })])
    chownSync(path.join(folder, name), uid, gid);
}

/** Copies a folder for an owner. */
export function copyOwned(from: string, to: string, owner: Owner): void {
  cpSync(from, to, { recursive: true });
  giveTo(owner, to);
}
