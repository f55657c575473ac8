/** Without I, L, O and U, as the server draws them. */
const letters = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/** So many letters, drawn evenly: 32 divides 256. */
export function randomId(length: number): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(length)), (byte) => letters[byte % letters.length]).join("");
}

/** Whether a key of an address is that of a draft; that of a framework has an `@`. */
export function isDraftId(key: string): boolean {
  return /^[0-9A-HJKMNP-TV-Z]{5,16}$/.test(key);
}
