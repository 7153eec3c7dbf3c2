// Certificates made on the spot, for stand-ins that speak TLS or sign: none is worth anything elsewhere, and none lives longer than an hour
// unless it is asked to.

import { generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto';

// DER (X.690), as much of it as a certificate needs (RFC 5280, 4.1).
function der(tag: number, ...parts: readonly Uint8Array[]): Buffer {
  const content = Buffer.concat(parts);
  const size = content.length.toString(16);
  const long = Buffer.from(size.padStart(size.length + (size.length % 2), '0'), 'hex');
  const length =
    content.length < 128 ? Buffer.from([content.length]) : Buffer.from([0x80 | long.length, ...long]);
  return Buffer.concat([Buffer.from([tag]), length, content]);
}
const seq = (...parts: readonly Uint8Array[]) => der(0x30, ...parts);
const oid = (hex: string) => der(0x06, Buffer.from(hex, 'hex'));
const name = (cn: string) => seq(der(0x31, seq(oid('550403'), der(0x0c, Buffer.from(cn)))));
const time = (ms: number) => {
  const text = new Date(ms).toISOString().replace(/\D/g, '');
  return der(0x17, Buffer.from(`${text.slice(2, 14)}Z`));
};
const ECDSA_SHA256 = seq(oid('2a8648ce3d040302'));
const RSA_SHA256 = seq(oid('2a864886f70d01010b'), der(0x05));
const algoritm = ({ asymmetricKeyType }: KeyObject) =>
  asymmetricKeyType === 'rsa' ? RSA_SHA256 : ECDSA_SHA256;
const extension = (id: string, value: Buffer) => seq(oid(id), der(0x04, value));

/** A certificate with its key, PEM; `signera` issues under it. */
export type Utfardat = {
  readonly cert: string;
  readonly key: string;
  readonly cn: string;
  readonly nyckel: KeyObject;
};
type Bestallning = {
  readonly ca?: Utfardat;
  readonly dns?: string | readonly string[];
  readonly utgangen?: boolean;
  /** Bits of an RSA key, in place of P-256. */
  readonly rsa?: number;
  readonly dygn?: number;
};

function nyckelpar(rsa: number | undefined) {
  return rsa === undefined
    ? generateKeyPairSync('ec', { namedCurve: 'P-256' })
    : generateKeyPairSync('rsa', { modulusLength: rsa });
}

/** A certificate for `cn`: its own CA, or issued by `ca` for 127.0.0.1 (or for the names of `dns` alone). Lives an hour, or `dygn` days. */
export function utfarda(cn: string, val: Bestallning = {}): Utfardat {
  const { ca, dns, utgangen = false, rsa, dygn = 1 / 24 } = val;
  const { publicKey, privateKey } = nyckelpar(rsa);
  const end = Date.now() + (utgangen ? -60_000 : dygn * 86_400_000);
  const namnen = (typeof dns === 'string' ? [dns] : (dns ?? [])).map((ett) => der(0x82, Buffer.from(ett)));
  const san = namnen.length > 0 ? namnen : [der(0x87, Buffer.from([127, 0, 0, 1]))];
  const extensions = ca
    ? extension('551d11', seq(...san))
    : seq(oid('551d13'), der(0x01, Buffer.from([0xff])), der(0x04, seq(der(0x01, Buffer.from([0xff])))));
  const signerar = ca?.nyckel ?? privateKey;
  const signAlg = algoritm(signerar);
  const tbs = seq(
    der(0xa0, der(0x02, Buffer.from([2]))),
    der(0x02, Buffer.from([1]), randomBytes(8)),
    signAlg,
    name(ca?.cn ?? cn),
    seq(time(Math.min(end, Date.now()) - 7_200_000), time(end)),
    name(cn),
    publicKey.export({ type: 'spki', format: 'der' }),
    der(0xa3, seq(extensions)),
  );
  const signature = der(0x03, Buffer.from([0]), sign('sha256', tbs, signerar));
  const base64 = seq(tbs, signAlg, signature).toString('base64').replace(/.{64}/g, '$&\n');
  return {
    cert: `-----BEGIN CERTIFICATE-----\n${base64}\n-----END CERTIFICATE-----\n`,
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    cn,
    nyckel: privateKey,
  };
}
