/** Whether the manifest of a publication is signed, rightly, and by whom it says. */

import { report, type Diagnostic } from "@khung/diagnostics";
import { type AllowedSigner, isAllowed } from "./allowed-signers.ts";
import { namespace, type Publication } from "./publication.ts";
import { fingerprintOf } from "./ssh-key.ts";
import { isSignatureOf, readSignature } from "./sshsig.ts";

/**
 * What is wrong with the signature. The issuer is the principal.
 *
 * `signers`: absent = nobody said who may sign; then a good signature is a warning. Keys have to be valid on the day of publication, or
 * `today` where the manifest does not say it.
 */
export function checkSignature(
  { manifest, manifestBytes, signature, shown }: Publication,
  signers: readonly AllowedSigner[] | undefined,
  today: string,
): { readonly key?: string; readonly diagnostics: readonly Diagnostic[] } {
  const [file, sigFile] = [`${shown}/manifest.json`, `${shown}/manifest.json.sig`];
  const at = (path: string) => ({ file: path, start: 0, end: 0 });
  const name = `${manifest.id}@${manifest.version}`;
  if (signature === undefined) return { diagnostics: [report("KH6110", at(file), { name })] };
  const read = readSignature(signature);
  if (!read) return { diagnostics: [report("KH6111", at(sigFile), { path: sigFile })] };
  if (!isSignatureOf(manifestBytes, namespace, read))
    return { diagnostics: [report("KH6112", at(file), { path: file })] };
  const key = fingerprintOf(read.publicBlob);
  const { issuer, published: date = today } = manifest;
  if (!signers) return { key, diagnostics: [report("KH6114", at(sigFile), { key, issuer })] };
  const allowed = isAllowed(signers, { principal: issuer, publicBlob: read.publicBlob, namespace, date });
  if (allowed === "known") return { key, diagnostics: [] };
  const when =
    allowed === "notThen" ? { whenVi: ` vào ngày \`${date}\``, whenEn: ` on \`${date}\`` } : { whenVi: "", whenEn: "" };
  return { key, diagnostics: [report("KH6113", at(sigFile), { key, issuer, ...when })] };
}
