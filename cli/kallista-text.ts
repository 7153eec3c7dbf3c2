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
      return `inget svar på en tom fråga (${orsak})`;
    case 'ingen-anslutning':
      return `ingen anslutning (${orsak})`;
  }
}

function certifikatrad({ utgar, godtaget, fel }: Certifikat, now: number): string {
  const days = Math.floor((utgar - now) / DAY);
  const when = days < 0 ? 'gick ut' : `går ut om ${days} dagar,`;
  return `certifikatet ${when} ${svenskTid(utgar)}${godtaget ? '' : `; godtas inte här (${fel ?? 'okand'})`}`;
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
