// The åtkomsthistorik as a file: for spreadsheets (CSV with a byte order mark and semicolons, as Swedish ones read it) and as JSON.
// Promises that no cell is taken for a formula, that a page at a time is held, and that a file which is cut short cannot be read
// as whole JSON.

import type { Historikrad } from '../../components/konto/historikrad.ts';
import { historiktexter } from '../../components/texter/historik.ts';
import type { Sprak } from '../../components/texter/sprak.ts';

/** How a history is written as text. */
export type Filformat = {
  readonly typ: string;
  readonly borjan: string;
  readonly rad: (rad: Historikrad, forst: boolean) => string;
  readonly slut: string;
};

// What spreadsheets take for a formula, also behind spaces (OWASP, "CSV injection").
const FORMEL = /^\s*[=+\-@\t\r]/;

function cell(text: string): string {
  const ofarlig = FORMEL.test(text) ? `'${text}` : text;
  return `"${ofarlig.replaceAll('"', '""')}"`;
}

const csvRad = (celler: readonly string[]) => `${celler.map(cell).join(';')}\r\n`;

const tid = (ms: number | undefined) => (ms === undefined ? '' : new Date(ms).toISOString());

function ord(sprak: Sprak) {
  const { fil, okandNamn } = historiktexter(sprak);
  const ratter: Readonly<Record<string, string>> = fil.ratt;
  const vem = (nagon: Historikrad['forVem']) =>
    nagon === undefined ? '' : nagon.jag ? fil.jag : (nagon.namn ?? okandNamn);
  return { ...fil, vem, rattens: (ratt = '') => (Object.hasOwn(ratter, ratt) ? (ratter[ratt] ?? '') : ratt) };
}

function csv(sprak: Sprak): Filformat {
  const { kolumner, vem, rattens } = ord(sprak);
  return {
    typ: 'text/csv; charset=utf-8',
    borjan: `\uFEFF${csvRad(kolumner)}`,
    rad: (rad) =>
      csvRad([
        tid(rad.nar),
        vem(rad.vem),
        vem(rad.forVem),
        rad.handelse === 'fraga' ? rattens(rad.ratt) : [rad.handelse, rad.portal].filter(Boolean).join(': '),
        rad.producenter.join(', '),
        tid(rad.anmald),
        rad.id,
      ]),
    slut: '',
  };
}

function json(sprak: Sprak): Filformat {
  const { vem } = ord(sprak);
  return {
    typ: 'application/json; charset=utf-8',
    borjan: '{"version":1,"rader":[\n',
    rad: (rad, forst) =>
      `${forst ? '' : ',\n'}${JSON.stringify({
        rad: rad.id,
        tid: tid(rad.nar),
        handelse: rad.handelse,
        vem: vem(rad.vem),
        forVem: rad.forVem === undefined ? null : vem(rad.forVem),
        ratt: rad.ratt ?? null,
        myndigheter: rad.producenter,
        portal: rad.portal ?? null,
        anmald: rad.anmald === undefined ? null : tid(rad.anmald),
      })}`,
    slut: '\n]}\n',
  };
}

/** By the name in the address; undefined for any other. */
export function filformat(namn: string | null, sprak: Sprak): Filformat | undefined {
  return namn === 'csv' ? csv(sprak) : namn === 'json' ? json(sprak) : undefined;
}

/** The pieces of a file of rows that come page by page. */
export async function* bitar(
  format: Filformat,
  sidor: AsyncIterable<readonly Historikrad[]>,
): AsyncGenerator<string, void, void> {
  yield format.borjan;
  let forst = true;
  for await (const sida of sidor) {
    let text = '';
    for (const rad of sida) {
      text += format.rad(rad, forst);
      forst = false;
    }
    yield text;
  }
  yield format.slut;
}
