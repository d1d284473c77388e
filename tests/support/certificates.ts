// Certificates of a made-up judge, made anew for each run: no key is kept among the sources.

import forge from 'node-forge';

export const certificatePassphrase = 'a quill in the drawer';

/** A certificate that signs itself, with its key, as a PKCS#12 file. */
function makeCertificate(from: Date, to: Date): Buffer {
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
  certificate.setSubject(name);
  certificate.setIssuer(name);
  certificate.sign(keys.privateKey, forge.md.sha256.create());
  const file = forge.pkcs12.toPkcs12Asn1(keys.privateKey, [certificate], certificatePassphrase, { algorithm: '3des' });
  return Buffer.from(forge.asn1.toDer(file).getBytes(), 'binary');
}

export const certificateFile = {
  valid: makeCertificate(new Date('2020-01-01T00:00:00Z'), new Date('2120-01-01T00:00:00Z')),
  expired: makeCertificate(new Date('2020-01-01T00:00:00Z'), new Date('2021-01-01T00:00:00Z')),
};
