// A certificate file that a person chose, as the engine takes it: base64. It is read for one signature and kept nowhere.

/** As many characters of base64 as a signing takes (shared/contract/orders.ts). */
const mostCharacters = 200_000;

/** null: it is too large to be a certificate, or empty. */
export async function readCertificateFile(file: File): Promise<string | null> {
  if (file.size === 0 || Math.ceil(file.size / 3) * 4 > mostCharacters) return null;
  const bytes = new Uint8Array(await file.arrayBuffer());
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary);
}
