export { readAllowedSigners, type AllowedSigner } from "./allowed-signers.ts";
export { checkBases } from "./check-bases.ts";
export { checkSignature } from "./check-signature.ts";
export { chainOf, digestModule, digestOf, type LayerDigest } from "./digest.ts";
export { nameOfFolder, readReference } from "./folder-names.ts";
export { checkPublished, identityOf, type Identity, type Manifest } from "./manifest.ts";
export {
  listPublications,
  namespace,
  publish,
  readFileOf,
  readPublication,
  type Publication,
  type Reference,
  type Store,
} from "./publication.ts";
export {
  compareReceipts,
  digestResult,
  readReceipt,
  writeReceipt,
  type Receipt,
  type ReceiptInput,
} from "./receipt.ts";
export { fingerprintOf, generateKey, publicLine, readPrivateKey, type SigningKey } from "./ssh-key.ts";
export { checkFiles, checkSource } from "./verify-publication.ts";
