/** How each fault is done on the wire, once the question has been heard. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import type { Svarsfel } from './fel.ts';

/** One call to be answered. `text`: the whole and true answer; `hel` is called when all of it has been handed over. */
export type Samtal = {
  readonly req: IncomingMessage;
  readonly res: ServerResponse;
  readonly status: number;
  readonly text: string;
  readonly hel: () => void;
  /** The producers' own clock, epoch ms. */
  readonly nu: () => number;
  /** Another origin, which nobody may be sent to. */
  readonly falla: string;
};
type Gor = (samtal: Samtal) => void;

const JSON_TYP = { 'content-type': 'application/json' };
const BOMB = Buffer.alloc(20_000_000, ' ');
const gzipBomb = gzipSync(BOMB);
const brBomb = brotliCompressSync(BOMB);

const rst = ({ req }: Samtal) => void req.socket.resetAndDestroy();
/** Bytes past the server's own writer, which would not let a wrong length or half an answer out. */
const ratt = ({ req }: Samtal, text: string | Buffer, then: () => void) => void req.socket.write(text, then);
const huvud = (mer: string) => `HTTP/1.1 200 OK\r\ncontent-type: application/json\r\n${mer}\r\n\r\n`;
const halva = (text: string) => text.slice(0, Math.max(1, Math.floor(text.length / 2)));

const svara: Gor = ({ res, status, text, hel }) => {
  res.writeHead(status, JSON_TYP).end(text, hel);
};
const med =
  (
    status: number,
    huvuden: (samtal: Samtal) => Record<string, string> = () => ({}),
    kropp = '{"message":"nej"}',
  ): Gor =>
  (samtal) =>
    void samtal.res.writeHead(status, { ...JSON_TYP, ...huvuden(samtal) }).end(kropp);
const kodad =
  (kodning: string, kropp: (text: string) => string | Buffer): Gor =>
  ({ res, text }) =>
    void res.writeHead(200, { ...JSON_TYP, 'content-encoding': kodning }).end(kropp(text));
const text200 =
  (kropp: string, typ = 'application/json'): Gor =>
  ({ res }) =>
    void res.writeHead(200, { 'content-type': typ }).end(kropp);
const datum = (ms: number) => new Date(ms).toUTCString();

function halvKropp(then: (samtal: Samtal) => void): Gor {
  return (samtal) => {
    const { res, text } = samtal;
    res.writeHead(200, JSON_TYP);
    res.write(halva(text), () => then(samtal));
  };
}

function utanSlut({ res }: Samtal): void {
  res.writeHead(200, JSON_TYP);
  const bit = Buffer.alloc(16_384, ' ');
  const mer = () => {
    while (!res.destroyed && res.write(bit));
    if (!res.destroyed) res.once('drain', mer);
  };
  mer();
}

function dropp({ res, text }: Samtal): void {
  res.writeHead(200, JSON_TYP);
  let i = 0;
  res.write(text[0] ?? ' ');
  // A byte a second at heart; the deadlines here are tenths of that, and so are the drops.
  const klocka = setInterval(() => {
    i += 1;
    res.write(text[i] ?? ' ');
  }, 40);
  res.once('close', () => clearInterval(klocka));
}

const felTyper = [
  '{"kundhandelser":"inga"}',
  '[]',
  'null',
  '"hej"',
  '{"kundhandelser":{"0":{}},"metadata":[]}',
];

const LASTA_GZIP = { 'content-encoding': 'gzip' };

const GOR: Readonly<Record<Svarsfel, Gor>> = {
  frisk: svara,
  komprimerad: ({ res, status, text, hel }) =>
    void res.writeHead(status, { ...JSON_TYP, ...LASTA_GZIP }).end(gzipSync(text), hel),
  forvarning: (samtal) => {
    samtal.res.writeEarlyHints({ link: '</x>; rel=preload' });
    svara(samtal);
  },
  'omdirigering-hem': (samtal) => {
    const { req, res } = samtal;
    if (req.url?.endsWith('/hit')) return svara(samtal);
    res.writeHead(307, { location: `${req.url}/hit` }).end();
  },
  'hang-fore-huvud': () => undefined,
  'hang-i-kropp': halvKropp(() => undefined),
  dropp,
  'rst-direkt': rst,
  'rst-efter-huvud': (samtal) => {
    samtal.res.writeHead(200, JSON_TYP);
    samtal.res.flushHeaders();
    setImmediate(rst, samtal);
  },
  'rst-i-kropp': halvKropp((samtal) => setImmediate(rst, samtal)),
  'halv-kropp': halvKropp(({ req }) => req.socket.destroy()),
  'halv-till-slut': (samtal) =>
    ratt(samtal, huvud('connection: close') + halva(samtal.text), () => samtal.req.socket.end()),
  'langd-for-lang': (samtal) =>
    ratt(samtal, huvud(`content-length: ${Buffer.byteLength(samtal.text) + 50}`) + samtal.text, () =>
      samtal.req.socket.end(),
    ),
  'langd-for-lang-hang': (samtal) =>
    ratt(
      samtal,
      huvud(`content-length: ${Buffer.byteLength(samtal.text) + 50}`) + samtal.text,
      () => undefined,
    ),
  'langd-for-kort': (samtal) =>
    ratt(samtal, huvud('content-length: 20') + samtal.text, () => samtal.req.socket.end()),
  skrap: (samtal) => ratt(samtal, '\u0000\u0001 hej\r\n\r\n', () => samtal.req.socket.end()),
  'stora-huvuden': (samtal) =>
    ratt(samtal, `${huvud(`x-mycket: ${'x'.repeat(70_000)}\r\ncontent-length: 2`)}{}`, () => undefined),
  'fel-kodning': kodad('gzip', (text) => text),
  'okand-kodning': kodad('zstd-egen', (text) => text),
  'fortegen-kodning': ({ res, text }) => void res.writeHead(200, JSON_TYP).end(gzipSync(text)),
  'gzip-bomb': kodad('gzip', () => gzipBomb),
  'br-bomb': kodad('br', () => brBomb),
  'utan-slut': utanSlut,
  'status-429-sekunder': med(429, () => ({ 'retry-after': '1' })),
  'status-429-datum': med(429, ({ nu }) => ({ 'retry-after': datum(nu() + 60_000) })),
  'status-503-sekunder': med(503, () => ({ 'retry-after': '0' })),
  'status-503-datum': med(503, ({ nu }) => ({ 'retry-after': datum(nu() + 5000) })),
  'status-503-skev-klocka': med(503, ({ nu }) => ({
    'retry-after': datum(nu() - 3_600_000),
    date: datum(nu() - 7_200_000),
  })),
  'status-500': med(500),
  'status-502': med(502),
  'status-404': med(404),
  'status-401': med(401),
  'status-403': med(403),
  html: text200('<!doctype html><h1>Välkommen</h1>', 'text/html'),
  'halv-json': ({ res, text }) => void res.writeHead(200, JSON_TYP).end(halva(text)),
  'fel-typer': (samtal) => text200(felTyper[samtal.text.length % felTyper.length] ?? 'null')(samtal),
  'ursakt-200': text200('{"message":"Tjänsten är inte tillgänglig"}'),
  tomt: text200(''),
  'omdirigering-bort': med(307, ({ falla }) => ({ location: `${falla}/kundhandelser` }), ''),
  'omdirigering-runt': ({ req, res }) => void res.writeHead(308, { location: `${req.url}/runt` }).end(),
  // The answer itself is about somebody else; on the wire it is well.
  'nagon-annan': ({ res, text }) => void res.writeHead(200, JSON_TYP).end(text),
};

/** Does it. */
export function bete(fel: Svarsfel, samtal: Samtal): void {
  // The connection may be gone before a word is said; there is then nobody to say it to.
  if (!samtal.res.destroyed && !samtal.req.socket.destroyed) GOR[fel](samtal);
}
