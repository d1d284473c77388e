// Certificates of a made-up judge, made anew for each run: no key is kept among the sources.

import { generateKeyPairSync } from 'node:crypto';
import forge from 'node-forge';

export const certificatePassphrase = 'a quill in the drawer';

interface Made {
  readonly passphrase?: string;
  /** How the key is locked: with the older way or, as OpenSSL does it, by PBES2. */
  readonly algorithm?: '3des' | 'aes256';
  readonly judge?: string;
}

const { asn1 } = forge;

/** A name in which one part is written as a printable text and one as UTF-8, as certificate authorities do. */
const mixedName = (judge: string) => [
  { name: 'organizationName', value: 'Fennimore County', valueTagClass: asn1.Type.PRINTABLESTRING },
  { name: 'commonName', value: judge, valueTagClass: asn1.Type.UTF8 },
];

/** A certificate that signs itself, with its key, as a PKCS#12 file. */
function makeCertificate(from: Date, to: Date, made: Made = {}): Buffer {
  const { passphrase = certificatePassphrase, algorithm = '3des', judge } = made;
  const keys = forge.pki.rsa.generateKeyPair({ bits: 2048 });
  const certificate = forge.pki.createCertificate();
  certificate.publicKey = keys.publicKey;
  certificate.serialNumber = '01';
  certificate.validity.notBefore = from;
  certificate.validity.notAfter = to;
  const name = [
    { name: 'commonName', value: 'Ada Hollis' },
    { name: 'organizationName', value: 'Fennimore County' },
  ];
  const subject = judge === undefined ? name : (mixedName(judge) as unknown as forge.pki.CertificateField[]);
  certificate.setSubject(subject);
  certificate.setIssuer(subject);
  certificate.sign(keys.privateKey, forge.md.sha256.create());
  const file = forge.pkcs12.toPkcs12Asn1(keys.privateKey, [certificate], passphrase, { algorithm });
  return Buffer.from(forge.asn1.toDer(file).getBytes(), 'binary');
}

const sequence = (...parts: readonly forge.asn1.Asn1[]) =>
  asn1.create(asn1.Class.UNIVERSAL, asn1.Type.SEQUENCE, true, [...parts]);
const identifier = (oid: string) =>
  asn1.create(asn1.Class.UNIVERSAL, asn1.Type.OID, false, asn1.oidToDer(oid).getBytes());
const tagged = (part: forge.asn1.Asn1) => asn1.create(asn1.Class.CONTEXT_SPECIFIC, 0 as forge.asn1.Type, true, [part]);
const held = (part: forge.asn1.Asn1) =>
  sequence(
    identifier('1.2.840.113549.1.7.1'),
    tagged(asn1.create(asn1.Class.UNIVERSAL, asn1.Type.OCTETSTRING, false, asn1.toDer(part).getBytes())),
  );

/** A PKCS#12 file with an elliptic-curve key and nothing else, unlocked. */
function makeEllipticKey(): Buffer {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'prime256v1' });
  const key = privateKey.export({ format: 'der', type: 'pkcs8' });
  const bag = sequence(
    identifier('1.2.840.113549.1.12.10.1.1'),
    tagged(asn1.fromDer(forge.util.createBuffer(key.toString('binary')))),
  );
  const version = asn1.create(asn1.Class.UNIVERSAL, asn1.Type.INTEGER, false, asn1.integerToDer(3).getBytes());
  const file = sequence(version, held(sequence(held(sequence(bag)))));
  return Buffer.from(asn1.toDer(file).getBytes(), 'binary');
}

const [longAgo, longAhead] = [new Date('2020-01-01T00:00:00Z'), new Date('2120-01-01T00:00:00Z')];

/** Certificates as authorities and programs make them. */
export const otherCertificates = {
  accented: () => makeCertificate(longAgo, longAhead, { judge: 'Núria Ibáñez' }),
  lockedWith: (passphrase: string, algorithm: '3des' | 'aes256') =>
    makeCertificate(longAgo, longAhead, { passphrase, algorithm }),
  elliptic: makeEllipticKey,
};

export const certificateFile = {
  valid: makeCertificate(new Date('2020-01-01T00:00:00Z'), new Date('2120-01-01T00:00:00Z')),
  expired: makeCertificate(new Date('2020-01-01T00:00:00Z'), new Date('2021-01-01T00:00:00Z')),
};
