/** Base64 between a line that begins and one that ends: what PEM, OpenSSH keys and SSHSIG look like. */

/** Wraps bytes, 70 characters a line, as `ssh-keygen` does. */
export function armor(label: string, bytes: Uint8Array): string {
  const lines =
    Buffer.from(bytes)
      .toString("base64")
      .match(/.{1,70}/g) ?? [];
  return [`-----BEGIN ${label}-----`, ...lines, `-----END ${label}-----`, ""].join("\n");
}

/** The bytes in an armour with this label and nothing around it; undefined when it is none or is broken. */
export function dearmor(label: string, text: string): Uint8Array | undefined {
  const form = new RegExp(`^-----BEGIN ${label}-----\n([A-Za-z0-9+/=\n]*)\n-----END ${label}-----\n*$`);
  const [, inside] = form.exec(text.replaceAll("\r\n", "\n")) ?? [];
  return inside === undefined ? undefined : fromBase64(inside.replaceAll("\n", ""));
}

/** Strict base64: Node's own decoder passes over what it does not know. */
export function fromBase64(text: string): Uint8Array | undefined {
  const bytes = Buffer.from(text, "base64");
  return text !== "" && bytes.toString("base64") === text ? bytes : undefined;
}
