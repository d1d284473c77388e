// An electronic signature in a finished PDF: a certificate with its key (PKCS#12), used once and kept nowhere. What is
// signed is every byte of the file but the signature's own place (ISO 32000-1, 12.8).

import { plainAddPlaceholder } from '@signpdf/placeholder-plain';
import { P12Signer } from '@signpdf/signer-p12';
import { SignPdf } from '@signpdf/signpdf';
import forge from 'node-forge';

/** A certificate that opened and can sign. */
export interface OpenCertificate {
  readonly file: Uint8Array;
  readonly passphrase: string;
  /** Its subject's common name or, without one, its other names. */
  readonly subject: string;
}

export type CertificateRefusal = 'certificate-unreadable' | 'certificate-locked' | 'certificate-expired';

type Bags = forge.pkcs12.Pkcs12Pfx;

function openBags(file: Uint8Array, passphrase: string): Bags | CertificateRefusal {
  let form: forge.asn1.Asn1;
  try {
    form = forge.asn1.fromDer(forge.util.createBuffer(Buffer.from(file).toString('binary')));
  } catch {
    return 'certificate-unreadable';
  }
  try {
    return forge.pkcs12.pkcs12FromAsn1(form, false, passphrase);
  } catch (error) {
    // The library tells a passphrase that does not fit from a file of another form by these words alone.
    const told = error instanceof Error ? error.message : '';
    return /password|decrypt/i.test(told) ? 'certificate-locked' : 'certificate-unreadable';
  }
}

const isRsa = (key: forge.pki.PrivateKey | forge.pki.PublicKey): key is forge.pki.rsa.PrivateKey =>
  'n' in key && 'e' in key;

/** The certificate that belongs to the key; null: there is none, or the key is of a kind that this program cannot use. */
function certificateIn(bags: Bags): forge.pki.Certificate | null {
  const { certBag, pkcs8ShroudedKeyBag } = forge.pki.oids;
  const key = bags.getBags({ bagType: pkcs8ShroudedKeyBag })[pkcs8ShroudedKeyBag ?? '']?.[0]?.key;
  if (key === undefined || !isRsa(key)) return null;
  const found = bags.getBags({ bagType: certBag })[certBag ?? ''] ?? [];
  const own = found.find(({ cert }) => cert !== undefined && isRsa(cert.publicKey) && key.n.equals(cert.publicKey.n));
  return own?.cert ?? null;
}

function subjectOf({ subject }: forge.pki.Certificate): string {
  const common: unknown = subject.getField('CN')?.value;
  if (typeof common === 'string' && common !== '') return common;
  return subject.attributes.map(({ value }) => String(value)).join(', ');
}

/**
 * Opens a certificate. `now`: milliseconds since 1970; it must be valid then.
 * @returns the certificate, or why it cannot sign. Nothing of the passphrase or key is in it.
 */
export function openCertificate(
  file: Uint8Array,
  passphrase: string,
  now: number,
): OpenCertificate | { readonly refused: CertificateRefusal } {
  const bags = openBags(file, passphrase);
  if (typeof bags === 'string') return { refused: bags };
  const certificate = certificateIn(bags);
  if (certificate === null) return { refused: 'certificate-unreadable' };
  const { notBefore, notAfter } = certificate.validity;
  if (now < notBefore.getTime() || now > notAfter.getTime()) return { refused: 'certificate-expired' };
  return { file, passphrase, subject: subjectOf(certificate) };
}

/** Room for a signature with a chain of certificates, in bytes. */
const signatureLength = 24_000;

/**
 * What the library leaves out of the trailer it adds: the file's own identifier, and the place of the table itself, which
 * it gives one byte early (qpdf: "extraneous whitespace seen before xref").
 */
function withSoundTrailer(file: Buffer): Buffer {
  const text = file.toString('latin1');
  const table = text.lastIndexOf('\nxref\n') + 1;
  const identifier = /\/ID \[[^\]]*\]/.exec(text)?.[0];
  const trailer = text
    .slice(table)
    .replace(/startxref\n\d+/, `startxref\n${table}`)
    .replace('trailer\n<<\n', `trailer\n<<\n${identifier === undefined ? '' : `${identifier}\n`}`);
  return Buffer.from(`${text.slice(0, table)}${trailer}\n`, 'latin1');
}

/** The place of the signature is no thing to see or to read: hidden, so that tagged reading passes it by (ISO 14289-1, 7.18.1). */
const withHiddenPlace = (file: Buffer): Buffer =>
  Buffer.from(file.toString('latin1').replace(/(\/Subtype \/Widget[^>]*?\/F )4\b/, '$12'), 'latin1');

/**
 * Signs a finished file of our own printer.
 * @param reason what the signature says it is for; a name and nothing of a case
 * Errors: a signature that is longer than its place throws.
 */
export async function signPdf(
  pdf: Uint8Array,
  certificate: OpenCertificate,
  { name, reason, at }: { readonly name: string; readonly reason: string; readonly at: Date },
): Promise<Uint8Array> {
  const placed = plainAddPlaceholder({
    pdfBuffer: Buffer.from(pdf),
    ...{ reason, name, contactInfo: '', location: '', signingTime: at, signatureLength },
  });
  const { file, passphrase } = certificate;
  const signer = new P12Signer(Buffer.from(file), { passphrase });
  const signed = await new SignPdf().sign(withSoundTrailer(withHiddenPlace(placed)), signer, at);
  return new Uint8Array(signed);
}
