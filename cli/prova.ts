// Tries whether a källa is there: a connection, and an empty question. Promises to ask about nobody: the question is
// `{}`, which the standard demands that a producer refuses, so that a refusal is the sign of life. Proves that something
// answers questions at the address and lets us in; not that its answers are right, which is for `bollkoll kontrollera`.

import { connect } from 'node:net';
import { connect as connectTls } from 'node:tls';
import { type Anrop, isNatverksfel, type Kalla, type Natverk } from '../lib/formedling/index.ts';
import type { Omgivning } from './omgivning.ts';

/** The certificate that was shown, and whether it is trusted here. `utgar`: epoch ms. */
export type Certifikat = { readonly utgar: number; readonly godtaget: boolean; readonly fel?: string };

/** What a try proved. `tecken` is the sum of it; only `provar-fragor` says that questions can be asked. */
export type Prov = {
  readonly tecken: 'provar-fragor' | 'nekade' | 'svarade-annat' | 'inget-svar' | 'ingen-anslutning';
  /** Until the connection stood, TLS included, ms. */
  readonly anslutenMs?: number;
  readonly certifikat?: Certifikat;
  readonly status?: number;
  /** From the question until status and headers were there, ms. A token is part of it when one was fetched. */
  readonly svarMs?: number;
  /** Why there was nothing: the machine's own code, such as `ECONNREFUSED`. */
  readonly orsak?: string;
};

type Anslutning = Pick<Prov, 'anslutenMs' | 'certifikat' | 'orsak'>;

const codeOf = (error: unknown) => (error as { code?: string } | null)?.code ?? 'okand';

function optional(read: () => string): string | undefined {
  try {
    return read();
  } catch {
    // Silence: the question itself meets the same missing secret and names it.
    return undefined;
  }
}

function pemOf({ autentisering: { tls } }: Kalla, { hemlighet }: Pick<Omgivning, 'hemlighet'>) {
  const one = (plats: Parameters<typeof hemlighet>[0] | undefined) =>
    plats && optional(() => hemlighet(plats));
  const pem = { cert: one(tls?.certifikat), key: one(tls?.nyckel), ca: one(tls?.ca) };
  return Object.fromEntries(Object.entries(pem).filter(([, text]) => text !== undefined));
}

// A certificate that is not trusted is shown too, since that is what the operator came to see. Nothing is sent over it.
function openSocket(kalla: Kalla, omgivning: Pick<Omgivning, 'hemlighet'>) {
  const { protocol, hostname, port } = new URL(kalla.adress);
  const host = hostname.replace(/^\[|\]$/g, '');
  if (protocol === 'http:') return { socket: connect(Number(port || 80), host), ready: 'connect' };
  const servername = /^[\d.]+$|:/.test(host) ? '' : host;
  const tls = {
    ...pemOf(kalla, omgivning),
    servername,
    rejectUnauthorized: false,
    minVersion: 'TLSv1.2' as const,
  };
  return { socket: connectTls({ ...tls, host, port: Number(port || 443) }), ready: 'secureConnect' };
}

function certifikatAv(socket: ReturnType<typeof openSocket>['socket']): Certifikat | undefined {
  if (!('getPeerCertificate' in socket)) return undefined;
  const utgar = Date.parse(socket.getPeerCertificate().valid_to);
  if (Number.isNaN(utgar)) return undefined;
  const fel = socket.authorizationError;
  return {
    ...{ utgar, godtaget: socket.authorized },
    ...(fel && { fel: typeof fel === 'string' ? fel : codeOf(fel) }),
  };
}

async function anslut(kalla: Kalla, omgivning: Omgivning, signal: AbortSignal): Promise<Anslutning> {
  const began = omgivning.now();
  return new Promise((resolve) => {
    const done = (anslutning: Anslutning) => {
      signal.removeEventListener('abort', left);
      socket.destroy();
      resolve(anslutning);
    };
    const left = () => done({ orsak: 'ETIMEDOUT' });
    const { socket, ready } = openSocket(kalla, omgivning);
    socket.on('error', (error) => done({ orsak: codeOf(error) }));
    socket.once(ready, () => {
      const certifikat = certifikatAv(socket);
      done({ anslutenMs: omgivning.now() - began, ...(certifikat && { certifikat }) });
    });
    signal.addEventListener('abort', left);
    if (signal.aborted) left();
  });
}

/** The empty question in the källa's dialect. */
function tomFraga(kalla: Kalla): Anrop {
  const { adress, dialekt, autentisering } = kalla;
  const id = crypto.randomUUID();
  const root = adress.replace(/\/+$/, '');
  const direkt = dialekt === 'direkt';
  return {
    url: `${root}/${direkt ? 'kundhandelser' : 'kundhandelseFragaSynkron'}`,
    headers: {
      'content-type': 'application/json',
      accept: 'application/json',
      ...(direkt ? { 'x-request-id': id, 'x-correlation-id': id } : { skv_client_correlation_id: id }),
    },
    mal: kalla,
    body: '{}',
    autentisering,
  };
}

function teckenAv(status: number): Prov['tecken'] {
  if (status === 400 || status === 422) return 'provar-fragor';
  return status === 401 || status === 403 ? 'nekade' : 'svarade-annat';
}

async function fragaTomt(
  kalla: Kalla,
  { natverk, now, signal }: { natverk: Natverk; now: () => number; signal: AbortSignal },
): Promise<Prov> {
  const began = now();
  try {
    const { status } = await natverk(tomFraga(kalla), signal);
    return { tecken: teckenAv(status), status, svarMs: now() - began };
  } catch (error) {
    if (signal.aborted) return { tecken: 'inget-svar', orsak: 'ETIMEDOUT' };
    if (!isNatverksfel(error)) throw error;
    const { led, orsak } = error;
    return { tecken: 'inget-svar', orsak: led === 'kalla' ? orsak : `${led} ${orsak}` };
  }
}

/** Tries one källa within its own deadline. Rejects only for a bug of ours. */
export async function prova(kalla: Kalla, natverk: Natverk, omgivning: Omgivning): Promise<Prov> {
  const within = () => AbortSignal.any([omgivning.signal, AbortSignal.timeout(kalla.deadlineMs)]);
  const anslutning = await anslut(kalla, omgivning, within());
  if (anslutning.anslutenMs === undefined) return { tecken: 'ingen-anslutning', ...anslutning };
  const ended = new AbortController();
  try {
    const signal = AbortSignal.any([within(), ended.signal]);
    return { ...anslutning, ...(await fragaTomt(kalla, { natverk, now: omgivning.now, signal })) };
  } finally {
    // The body is not read: it goes with its connection.
    ended.abort();
  }
}
