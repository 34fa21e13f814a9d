import { type KeyObject, sign } from 'node:crypto';
import * as asn1 from 'asn1js';

/** Who a certificate is about, or who issued it. */
export interface Name {
  readonly organization: string;
  readonly commonName: string;
}

/** All that a certificate says; times are milliseconds since the epoch. */
export interface CertificateText {
  readonly serial: number;
  readonly subject: Name;
  readonly issuer: Name;
  readonly validFrom: number;
  readonly validTo: number;
  /** The DNS names that it is for; a certificate for none is that of an authority. */
  readonly hosts: readonly string[];
  readonly publicKey: KeyObject;
}

type Block = asn1.BaseBlock;

const objectId = {
  ecdsaWithSha256: '1.2.840.10045.4.3.2',
  organization: '2.5.4.10',
  commonName: '2.5.4.3',
  subjectAltName: '2.5.29.17',
  basicConstraints: '2.5.29.19',
} as const;

const sequence = (...value: Block[]): Block => new asn1.Sequence({ value });
const id = (value: string): Block => new asn1.ObjectIdentifier({ value });
const tagged = (tagNumber: number, ...value: Block[]): Block =>
  new asn1.Constructed({ idBlock: { tagClass: 3, tagNumber }, value });

const signatureAlgorithm = (): Block => sequence(id(objectId.ecdsaWithSha256));

const attribute = (type: string, value: string): Block =>
  new asn1.Set({ value: [sequence(id(type), new asn1.Utf8String({ value }))] });

const nameOf = ({ organization, commonName }: Name): Block =>
  sequence(attribute(objectId.organization, organization), attribute(objectId.commonName, commonName));

/** RFC 5280 writes years from 2050 on in another way. */
const timeOf = (time: number): Block => {
  const valueDate = new Date(time);
  return valueDate.getUTCFullYear() < 2050
    ? new asn1.UTCTime({ valueDate })
    : new asn1.GeneralizedTime({ valueDate });
};

const extension = (type: string, value: Block): Block =>
  sequence(id(type), new asn1.OctetString({ valueHex: value.toBER() }));

const extensionFor = (hosts: readonly string[]): Block => {
  const isAuthority = hosts.length === 0;
  if (isAuthority) return extension(objectId.basicConstraints, sequence(new asn1.Boolean({ value: true })));
  const names = hosts.map(
    (host) =>
      new asn1.Primitive({
        idBlock: { tagClass: 3, tagNumber: 2 },
        valueHex: new TextEncoder().encode(host),
      }),
  );
  return extension(objectId.subjectAltName, sequence(...names));
};

const publicKeyOf = (key: KeyObject): Block =>
  asn1.fromBER(new Uint8Array(key.export({ type: 'spki', format: 'der' }))).result;

/** What is signed: RFC 5280's TBSCertificate, version 3. */
const bodyOf = (text: CertificateText): Block =>
  sequence(
    tagged(0, new asn1.Integer({ value: 2 })),
    new asn1.Integer({ value: text.serial }),
    signatureAlgorithm(),
    nameOf(text.issuer),
    sequence(timeOf(text.validFrom), timeOf(text.validTo)),
    nameOf(text.subject),
    publicKeyOf(text.publicKey),
    tagged(3, sequence(extensionFor(text.hosts))),
  );

const pemOf = (der: ArrayBuffer): string => {
  const lines =
    Buffer.from(der)
      .toString('base64')
      .match(/.{1,64}/g) ?? [];
  return ['-----BEGIN CERTIFICATE-----', ...lines, '-----END CERTIFICATE-----', ''].join('\n');
};

/** Writes an X.509 certificate and signs it with an EC key. PEM. */
export const makeCertificate = (text: CertificateText, signingKey: KeyObject): string => {
  const body = bodyOf(text);
  const signature = sign('sha256', new Uint8Array(body.toBER()), signingKey);
  const valueHex = new Uint8Array(signature);
  return pemOf(sequence(body, signatureAlgorithm(), new asn1.BitString({ valueHex })).toBER());
};
