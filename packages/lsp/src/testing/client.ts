/** A client that speaks the protocol to a process by hand: headers, lengths, JSON. It knows nothing of our code. */

import type { ChildProcess } from "node:child_process";
import { once } from "node:events";

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly params?: unknown;
  readonly result?: unknown;
  readonly error?: { readonly code: number; readonly message: string };
}

export interface Client {
  /** Asks and waits; throws what the server refuses. */
  ask<A>(method: string, params: unknown): Promise<A>;
  /** Asks, takes it back at once, and gives what the server says to that. */
  cancelled(method: string, params: unknown): Promise<Message>;
  tell(method: string, params: unknown): void;
  /** The next diagnostics of a text at a version. */
  diagnostics(uri: string, version: number): Promise<readonly { readonly code: string; readonly message: string }[]>;
  /** Says goodbye; gives the exit code. */
  end(): Promise<number | null>;
}

interface Published {
  readonly uri: string;
  readonly version?: number;
  readonly diagnostics: readonly { readonly code: string; readonly message: string }[];
}

/** Speaks to a process with pipes. */
export function clientOf(child: ChildProcess): Client {
  const { stdin, stdout } = child;
  if (!stdin || !stdout) throw new Error("the process has no pipes");
  const waiting = new Map<number, (message: Message) => void>();
  const published: Published[] = [];
  const listeners = new Set<() => void>();
  let last = 0;
  /** Messages sent together arrive together. */
  const send = (...messages: readonly object[]): void => {
    const parts = messages.map((message) => {
      const body = JSON.stringify({ jsonrpc: "2.0", ...message });
      return `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;
    });
    stdin.write(parts.join(""));
  };
  const receive = (message: Message): void => {
    const { id, method, params } = message;
    if (method === "textDocument/publishDiagnostics") {
      published.push(params as Published);
      for (const listener of listeners) listener();
    } else if (id !== undefined && method !== undefined) send({ id, result: answerTo(method, params) });
    else if (id !== undefined) waiting.get(id)?.(message);
  };
  let held = Buffer.alloc(0);
  stdout.on("data", (chunk: Buffer) => {
    held = Buffer.concat([held, chunk]);
    for (;;) {
      const header = held.indexOf("\r\n\r\n");
      const length = Number(/Content-Length: (\d+)/i.exec(held.subarray(0, Math.max(0, header)).toString())?.[1]);
      if (header < 0 || held.length < header + 4 + length) return;
      receive(JSON.parse(held.subarray(header + 4, header + 4 + length).toString()) as Message);
      held = held.subarray(header + 4 + length);
    }
  });
  const request = async (method: string, params: unknown, ...after: readonly ((id: number) => object)[]) => {
    const id = ++last;
    const answer = new Promise<Message>((resolve) => waiting.set(id, resolve));
    send({ id, method, params }, ...after.map((message) => message(id)));
    return answer;
  };
  return {
    ask: async <A>(method: string, params: unknown) => {
      const { result, error } = await request(method, params);
      if (error) throw new Error(error.message);
      return result as A;
    },
    cancelled: async (method, params) =>
      request(method, params, (id) => ({ method: "$/cancelRequest", params: { id } })),
    tell: (method, params) => send({ method, params }),
    diagnostics: (uri, version) =>
      new Promise((resolve) => {
        const look = (): void => {
          const found = published.findLast((each) => each.uri === uri && each.version === version);
          if (!found) return;
          listeners.delete(look);
          resolve(found.diagnostics);
        };
        listeners.add(look);
        look();
      }),
    end: async () => {
      const ended = once(child, "exit");
      await request("shutdown", undefined);
      send({ method: "exit" });
      const [code] = (await ended) as [number | null];
      return code;
    },
  };
}

/** What a client without settings says to what servers ask. */
function answerTo(method: string, params: unknown): unknown {
  if (method !== "workspace/configuration") return null;
  return (params as { readonly items: readonly unknown[] }).items.map(() => null);
}
