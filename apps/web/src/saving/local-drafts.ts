/**
 * What the browser keeps of drafts until the server has it: a record for each draft and tab, so that tabs never write over each other.
 * A record that is there was not acknowledged; the tab that wrote it may have crashed.
 */

import type { NewDraftBody } from "@khung/contract";
import type { Revision } from "./saving-api.ts";

/** Text that the server does not have yet. */
export interface LocalDraft {
  readonly id: string;
  /** The page that wrote it. */
  readonly tab: string;
  readonly name: string;
  readonly origin: NewDraftBody["from"];
  readonly text: string;
  /** The last revision that the server acknowledged; absent: it does not know of this draft. */
  readonly base?: Revision;
  /** When it was written, in milliseconds. */
  readonly at: number;
}

/** Errors: rejects where the browser keeps nothing (private windows, no room). */
export interface LocalDrafts {
  put(draft: LocalDraft): Promise<void>;
  remove(id: string, tab: string): Promise<void>;
  list(): Promise<readonly LocalDraft[]>;
}

const storeName = "drafts";

/** Drafts in IndexedDB. */
export function openLocalDrafts(factory: IDBFactory = indexedDB, name = "khung"): LocalDrafts {
  let opening: Promise<IDBDatabase> | undefined;
  const open = (): Promise<IDBDatabase> => {
    opening ??= openDatabase(factory, name).catch((error: unknown) => {
      opening = undefined;
      throw error;
    });
    return opening;
  };
  const within = async <T>(mode: IDBTransactionMode, work: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> => {
    // Strict: written through to the disk, for this is what survives a crash.
    const transaction = (await open()).transaction(storeName, mode, { durability: "strict" });
    const request = work(transaction.objectStore(storeName));
    return new Promise((resolve, reject) => {
      transaction.oncomplete = () => resolve(request.result);
      const fail = () => reject(transaction.error ?? new Error("the browser kept nothing"));
      transaction.onabort = fail;
      transaction.onerror = fail;
    });
  };
  return {
    put: async (draft) => {
      await within("readwrite", (store) => store.put(draft));
    },
    remove: (id, tab) => within("readwrite", (store) => store.delete([id, tab])),
    list: () => within<LocalDraft[]>("readonly", (store) => store.getAll()),
  };
}

function openDatabase(factory: IDBFactory, name: string): Promise<IDBDatabase> {
  const request = factory.open(name, 1);
  return new Promise((resolve, reject) => {
    request.onupgradeneeded = () => request.result.createObjectStore(storeName, { keyPath: ["id", "tab"] });
    request.onsuccess = () => {
      // A later version of the page wants to change the form: let it.
      request.result.onversionchange = () => request.result.close();
      resolve(request.result);
    };
    request.onerror = () => reject(request.error ?? new Error("the browser keeps nothing"));
    request.onblocked = request.onerror;
  });
}
