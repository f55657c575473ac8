/** The drafts that the server keeps, the last saved first. */

import type { DraftBody, DraftListBody } from "@khung/contract";

/** Those that were not put aside. */
export async function loadDrafts(): Promise<readonly DraftBody[]> {
  const response = await fetch("/api/drafts");
  if (!response.ok) throw new Error(`drafts: ${response.status}`);
  // The server answers by the contract; its own tests hold it to that.
  const { drafts } = (await response.json()) as DraftListBody;
  return drafts.filter(({ deleted }) => deleted === undefined);
}
