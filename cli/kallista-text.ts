// The källor of a registry as text. Promises to say what a try proved, and no more. Swedish.

import type { Kalla, Producent } from '../lib/formedling/index.ts';
import { autentiseringsslag, kvarvarande, type Rad } from './kallista.ts';
import type { Certifikat, Prov } from './prova.ts';
import { plain, svenskTid } from './skrift.ts';

const VISAR = {
  apiNyckel: 'API-nyckel',
  klient: 'client_id och client_secret',
  oauth: 'OAuth 2',
  klientcertifikat: 'klientcertifikat',
  egenCa: 'egen CA',
} as const;

const DAY = 86_400_000;

// The causes that an operator meets most. Others stand as the machine's own code alone.
const ORSAK: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'ingen lyssnar på adressen',
  ECONNRESET: 'förbindelsen bröts',
  ENOTFOUND: 'värdnamnet finns inte',
  EAI_AGAIN: 'namnuppslagningen svarar inte',
  ETIMEDOUT: 'inte inom källans deadlineMs',
  CERT_HAS_EXPIRED: 'certifikatet har gått ut',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'certifikatet är utfärdat av sig självt',
  SELF_SIGNED_CERT_IN_CHAIN: 'utfärdaren är okänd här',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'utfärdaren är okänd här',
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'utfärdaren är okänd här',
  ERR_TLS_CERT_ALTNAME_INVALID: 'certifikatet gäller ett annat värdnamn',
};

function orsaken(code = 'okand'): string {
  const words = Object.hasOwn(ORSAK, code) ? ORSAK[code] : undefined;
  return words === undefined ? code : `${words}, ${code}`;
}

function svarade({ tecken, status, svarMs, orsak }: Prov): string {
  const came = `${status} på en tom fråga efter ${svarMs} ms`;
  switch (tecken) {
    case 'provar-fragor':
      return `${came}: frågor prövas där`;
    case 'nekade':
      return `${came}: släpper inte in oss`;
    case 'svarade-annat':
      return `${came}: svarar inte som en producent (väntat 400)`;
    case 'inget-svar':
      return `inget svar på en tom fråga (${orsaken(orsak)})`;
    case 'ingen-anslutning':
      return `ingen anslutning (${orsaken(orsak)})`;
  }
}

function certifikatrad({ utgar, godtaget, fel }: Certifikat, now: number): string {
  const days = Math.floor((utgar - now) / DAY);
  const when = days < 0 ? 'gick ut' : `går ut om ${days} dagar,`;
  return `certifikatet ${when} ${svenskTid(utgar)}${godtaget ? '' : `; godtas inte här (${orsaken(fel)})`}`;
}

function provrader(prov: Prov, now: number): (readonly [string, string])[] {
  const { anslutenMs, certifikat } = prov;
  return [
    ...(anslutenMs === undefined ? [] : [['nås', `ansluten efter ${anslutenMs} ms`] as const]),
    ...(certifikat ? [['tls', certifikatrad(certifikat, now)] as const] : []),
    ['prov', svarade(prov)],
  ];
}

function producentrad({ id, namn, aktor, privatUtforare }: Producent): string {
  const by = privatUtforare === undefined ? '' : `, utförs av ${plain(privatUtforare, 60)}`;
  return `${plain(namn.sv, 60)} (${id}), ${aktor}${by}`;
}

function entries(kalla: Kalla, now: number): (readonly [string, string])[] {
  const shown = autentiseringsslag(kalla.autentisering).map((slag) => VISAR[slag]);
  return [
    ...kalla.producenter.map((producent) => ['producent', producentrad(producent)] as const),
    ['adress', plain(kalla.adress, 200)],
    ['talar', `${kalla.dialekt}, version ${kalla.version}, på ${kalla.sprak.join(', ')}`],
    ['känner', kalla.identifierartyper.join(', ')],
    ['visar', shown.join(' + ') || 'ingenting om vem som frågar'],
    ...(kalla.kvittensPerMinut === undefined
      ? []
      : [['kvittens', `${kalla.kvittensPerMinut} försök i minuten`] as const]),
    ...kvarvarande(kalla, now).map(({ fran, till, text, pagar }) => {
      const when = `${svenskTid(fran)} till ${svenskTid(till)}: ${plain(text.sv, 120)}`;
      return ['avbrott', `${pagar ? 'PÅGÅR, ' : ''}${when}`] as const;
    }),
  ];
}

/** Every källa, in the order of the file. */
export function kallistaText(rader: readonly Rad[], now: number): string {
  return rader
    .map(({ kalla, prov }) => {
      const state = [
        kalla.aktiv ? 'ansluten' : 'INTE ANSLUTEN: ingen frågar den',
        ...(kalla.sant ? [] : ['ersättare']),
      ];
      const lines = [...entries(kalla, now), ...(prov ? provrader(prov, now) : [])];
      return [
        `${kalla.id}  ${state.join(', ')}\n`,
        ...lines.map(([what, text]) => `  ${what.padEnd(10)} ${text}\n`),
      ].join('');
    })
    .join('\n');
}
