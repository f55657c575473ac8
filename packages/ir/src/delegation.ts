/** What the layers above a framework may change: part of its meaning, because it decides which overlays of it are lawful. Numbers are exact texts. */

/** What one tier may change; what is not said is forbidden. */
export interface Delegation {
  readonly tier: string;
  readonly rules: readonly DelegationRule[];
  readonly basis: readonly string[];
  readonly notes: readonly string[];
}

/** `may relax extension requirements of group x down to 50% of base`. */
export interface DelegationRule {
  readonly allowed: boolean;
  readonly verb: "tighten" | "relax" | "set" | "add" | "remove";
  /** `requirements`, `criteria`, `parameter`, `levels`, or an aspect such as `title`. */
  readonly what: string;
  readonly class?: "mandatory" | "extension";
  readonly group?: string;
  readonly parameter?: string;
  /** Of the value below: `down` to a share of it at least, `up` to one at most. */
  readonly bound?: { readonly direction: "up" | "down"; readonly share: string };
  /** An end that is no constant is absent: no value is seen to be within it. */
  readonly between?: { readonly low?: string; readonly high?: string };
}
