/** The key of a snapshot in the addresses of screens. */
export function snapshotKey(id: string): string {
  return `mp-${id}`;
}

/** The id in such a key; undefined for any other key. */
export function snapshotOfKey(key: string): string | undefined {
  return /^mp-([0-9A-HJKMNP-TV-Z]{5,16})$/.exec(key)?.[1];
}
