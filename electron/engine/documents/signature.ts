// An electronic signature in a finished PDF: a certificate with its key (PKCS#12), used once and kept nowhere. What is
// signed is every byte of the file but the signature's own place (ISO 32000-1, 12.8).

import { createHash, verify, X509Certificate } from 'node:crypto';
import { plainAddPlaceholder } from '@signpdf/placeholder-plain';
import { Signer, SignPdf } from '@signpdf/signpdf';
import forge from 'node-forge';

/** A certificate that opened and can sign. */
export interface OpenCertificate {
  readonly key: forge.pki.rsa.PrivateKey;
  readonly own: forge.pki.Certificate;
  /** Those that came with it, from its own to whoever gave it. */
  readonly chain: readonly forge.pki.Certificate[];
  /** Its subject's common name or, without one, its other names. */
  readonly subject: string;
}

export type CertificateRefusal =
  | 'certificate-unreadable'
  | 'certificate-locked'
  | 'certificate-expired'
  | 'certificate-not-rsa';

type Bags = forge.pkcs12.Pkcs12Pfx;
type Asn1 = forge.asn1.Asn1;

const partsOf = ({ value }: Asn1): readonly Asn1[] => (typeof value === 'string' ? [] : value);

/** The file without the code that proves its passphrase, which decryption itself proves as well. */
const withoutProof = (form: Asn1): Asn1 => ({ ...form, value: [...partsOf(form).slice(0, 2)] });

/**
 * The ways in which programs turn a passphrase into a key: as it stands, as UTF-8 (PBES2, RFC 8018), where the library takes
 * letters for bytes; and an empty one as none at all.
 */
function attempts(form: Asn1, passphrase: string): readonly (() => Bags)[] {
  const typed = () => forge.pkcs12.pkcs12FromAsn1(form, false, passphrase);
  const asUtf8 = () => forge.pkcs12.pkcs12FromAsn1(withoutProof(form), false, forge.util.encodeUtf8(passphrase));
  const asNone = () => forge.pkcs12.pkcs12FromAsn1(form, false);
  const proofless = () => forge.pkcs12.pkcs12FromAsn1(withoutProof(form), false, passphrase);
  if (passphrase === '') return [typed, asNone, proofless];
  return /^[\0-\x7f]*$/.test(passphrase) ? [typed] : [typed, asUtf8];
}

function openBags(file: Uint8Array, passphrase: string): Bags | CertificateRefusal {
  let form: Asn1;
  try {
    form = forge.asn1.fromDer(forge.util.createBuffer(Buffer.from(file).toString('binary')));
  } catch {
    return 'certificate-unreadable';
  }
  const told: string[] = [];
  for (const attempt of attempts(form, passphrase)) {
    try {
      return attempt();
    } catch (error) {
      told.push(error instanceof Error ? error.message : '');
    }
  }
  // The library tells a passphrase that does not fit from a file of another form by these words alone.
  return told.some((words) => /password|decrypt/i.test(words)) ? 'certificate-locked' : 'certificate-unreadable';
}

const isRsa = (key: forge.pki.PrivateKey | forge.pki.PublicKey): key is forge.pki.rsa.PrivateKey =>
  'n' in key && 'e' in key;

function bagsOf(bags: Bags, bagType: string | undefined): readonly forge.pkcs12.Bag[] {
  return bagType === undefined ? [] : (bags.getBags({ bagType })[bagType] ?? []);
}

/** The key with the certificate that belongs to it. A key or certificate that is not RSA comes without one from the library. */
function certificateIn(bags: Bags): Omit<OpenCertificate, 'subject'> | CertificateRefusal {
  const { certBag, keyBag, pkcs8ShroudedKeyBag } = forge.pki.oids;
  const [held] = [...bagsOf(bags, pkcs8ShroudedKeyBag), ...bagsOf(bags, keyBag)];
  if (held === undefined) return 'certificate-unreadable';
  const key = held.key ?? null;
  if (key === null || !isRsa(key)) return 'certificate-not-rsa';
  const chain = bagsOf(bags, certBag).flatMap(({ cert }) => cert ?? []);
  const own = chain.find(({ publicKey }) => isRsa(publicKey) && key.n.equals(publicKey.n));
  return own === undefined ? 'certificate-unreadable' : { key, own, chain };
}

/** A name's words: the library leaves those that are kept as UTF-8 as bytes. */
function wordsOf({ value, valueTagClass }: forge.pki.CertificateField): string {
  const text = typeof value === 'string' ? value : '';
  const isUtf8 = Number(valueTagClass) === Number(forge.asn1.Type.UTF8);
  if (!isUtf8) return text;
  return Buffer.from(text, 'latin1').toString('utf8');
}

function subjectOf({ subject }: forge.pki.Certificate): string {
  const common: forge.pki.CertificateField | null = subject.getField('CN');
  const named = common === null ? '' : wordsOf(common);
  if (named !== '') return named;
  return subject.attributes.map(wordsOf).join(', ');
}

/**
 * Opens a certificate. `now`: milliseconds since 1970; it must be valid then.
 * @returns the certificate, or why it cannot sign. The passphrase is not in it.
 */
export function openCertificate(
  file: Uint8Array,
  passphrase: string,
  now: number,
): OpenCertificate | { readonly refused: CertificateRefusal } {
  const bags = openBags(file, passphrase);
  if (typeof bags === 'string') return { refused: bags };
  const found = certificateIn(bags);
  if (typeof found === 'string') return { refused: found };
  const { notBefore, notAfter } = found.own.validity;
  if (now < notBefore.getTime() || now > notAfter.getTime()) return { refused: 'certificate-expired' };
  return { ...found, subject: subjectOf(found.own) };
}

/** A certificate's own issuer and number, as its bytes have them: version (tagged 0, may be absent), number, algorithm, issuer. */
function issuerAndNumber(own: forge.pki.Certificate): readonly [Asn1, Asn1] {
  const [body] = partsOf(forge.pki.certificateToAsn1(own));
  const parts = body === undefined ? [] : partsOf(body);
  const [number, , issuer] = parts.filter(({ tagClass }) => tagClass === forge.asn1.Class.UNIVERSAL);
  if (number === undefined || issuer === undefined) throw new TypeError('a certificate without a number or an issuer');
  return [issuer, number];
}

const last = (parts: readonly Asn1[]): Asn1 => {
  const part = parts.at(-1);
  if (part === undefined) throw new TypeError('a signed message without its signer');
  return part;
};

interface SignerInfo {
  readonly issuerAndNumber: Asn1;
  /** What is signed, tagged as a part of the message. */
  readonly told: Asn1;
  readonly signature: Asn1;
}

/** The one signer of a message (RFC 5652, 5.3): version, issuer and number, digest, told [0], algorithm, signature. */
function signerInfo(message: Asn1): SignerInfo {
  const signed = last(partsOf(last(partsOf(message))));
  const [, issuer, , told, , signature] = partsOf(last(partsOf(last(partsOf(signed)))));
  if (issuer === undefined || told === undefined || signature === undefined) throw new TypeError('no signer');
  return { issuerAndNumber: issuer, told, signature };
}

const bytesOf = (form: Asn1) => Buffer.from(forge.asn1.toDer(form).getBytes(), 'binary');

/** Whether the signature in a message fits these bytes and the certificate, as the machine's own cryptography finds. */
function fits(message: Buffer, signed: Buffer, { own }: OpenCertificate): boolean {
  const {
    issuerAndNumber: named,
    told,
    signature,
  } = signerInfo(forge.asn1.fromDer(forge.util.createBuffer(message.toString('binary'))));
  const certificate = new X509Certificate(bytesOf(forge.pki.certificateToAsn1(own)));
  const set = { ...told, tagClass: forge.asn1.Class.UNIVERSAL, type: forge.asn1.Type.SET };
  const digest = createHash('sha256').update(signed).digest();
  const expected = Buffer.concat(issuerAndNumber(own).map(bytesOf));
  return (
    typeof signature.value === 'string' &&
    verify('sha256', bytesOf(set), certificate.publicKey, Buffer.from(signature.value, 'binary')) &&
    bytesOf(told).includes(digest) &&
    Buffer.concat(partsOf(named).map(bytesOf)).equals(expected)
  );
}

/** Thrown within this file alone: what a certificate signed does not verify. */
class DoesNotVerify extends Error {}

/** Signs as the certificate's bytes are: the library would write its issuer anew, and not always alike. */
class CertificateSigner extends Signer {
  readonly #certificate: OpenCertificate;

  constructor(certificate: OpenCertificate) {
    super();
    this.#certificate = certificate;
  }

  override async sign(pdf: Buffer, signingTime = new Date()): Promise<Buffer> {
    const { key, own, chain } = this.#certificate;
    const { contentType, data, messageDigest, sha256, signingTime: time } = forge.pki.oids;
    const message = forge.pkcs7.createSignedData();
    message.content = forge.util.createBuffer(pdf.toString('binary'));
    for (const certificate of chain) message.addCertificate(certificate);
    message.addSigner({
      ...{ key, certificate: own, digestAlgorithm: sha256 ?? '' },
      authenticatedAttributes: [
        { type: contentType ?? '', value: data ?? '' },
        // The library takes a day here as well; its types know texts alone.
        { type: time ?? '', value: signingTime as unknown as string },
        { type: messageDigest ?? '' },
      ],
    });
    message.sign({ detached: true });
    const form = message.toAsn1();
    signerInfo(form).issuerAndNumber.value = [...issuerAndNumber(own)];
    const bytes = bytesOf(form);
    if (!fits(bytes, pdf, this.#certificate)) throw new DoesNotVerify();
    return bytes;
  }
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
 * Signs a finished file of our own printer, and verifies the signature.
 * @param reason what the signature says it is for; a name and nothing of a case
 * @returns null where what the certificate signed does not verify. A signature that is longer than its place throws.
 */
export async function signPdf(
  pdf: Uint8Array,
  certificate: OpenCertificate,
  { name, reason, at }: { readonly name: string; readonly reason: string; readonly at: Date },
): Promise<Uint8Array | null> {
  const placed = plainAddPlaceholder({
    pdfBuffer: Buffer.from(pdf),
    ...{ reason, name, contactInfo: '', location: '', signingTime: at, signatureLength },
  });
  const ready = withSoundTrailer(withHiddenPlace(placed));
  try {
    return new Uint8Array(await new SignPdf().sign(ready, new CertificateSigner(certificate), at));
  } catch (error) {
    if (error instanceof DoesNotVerify) return null;
    throw error;
  }
}
