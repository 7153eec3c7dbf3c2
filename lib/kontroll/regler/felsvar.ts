// Rules about how a refusal is said. Judged over every refusal that the other rules brought about.

import { faltlista } from '../faltnamn.ts';
import type { Prov } from '../prov.ts';
import { formedlingen, profil, type Regel, regel, type Tvasprakigt } from '../regel.ts';
import type { Provsvar } from '../samtal.ts';
import { ejProvad, om, type Utslag } from '../utslag.ts';
import { holdsNumber } from './anslutning.ts';

function eachRefusal(
  prov: Prov,
  holds: (svar: Provsvar) => boolean,
  more: (svar: Provsvar) => Tvasprakigt | undefined = () => undefined,
): Utslag {
  const refusals = prov
    .svar()
    .filter(({ status, utbyte }) => status >= 400 && status !== 429 && !/\/api-info\b/.test(utbyte.fraga));
  if (refusals.length === 0) return ejProvad('Ingen fråga nekades.', 'No question was refused.');
  const broken = refusals.filter((svar) => !holds(svar));
  const example = broken[0] && more(broken[0]);
  return om(
    broken.length === 0,
    `${broken.length} av ${refusals.length} felsvar bröt mot det.${example ? ` Till exempel: ${example.sv}.` : ''}`,
    `${broken.length} of ${refusals.length} error answers broke it.${example ? ` For example: ${example.en}.` : ''}`,
    broken.slice(0, 1).map(({ utbyte }) => utbyte),
  );
}

function shownOf({ utbyte, kropp }: Provsvar): Tvasprakigt {
  const { sv, en } = faltlista(Object.keys(kropp ?? {}));
  const type = utbyte.innehallstyp || '–';
  return { sv: `${type} { ${sv} }`, en: `${type} { ${en} }` };
}

function isProblem({ huvud, kropp, status }: Provsvar): boolean {
  return (
    /^application\/problem\+json\b/i.test(huvud('content-type') ?? '') &&
    typeof kropp?.title === 'string' &&
    (kropp.status === undefined || kropp.status === status)
  );
}

export const felsvar: readonly Regel[] = [
  regel({
    id: 'fel.problem-json',
    grupp: 'fel',
    allvar: 'bor',
    dialekter: ['direkt'],
    klausul: profil('FEL.01, FEL.02 (RFC 9457)'),
    mening: [
      'Fel sägs som problem details: application/problem+json med type, title och status.',
      'Errors are said as problem details: application/problem+json with type, title and status.',
    ],
    rad: [
      'Svara med application/problem+json. Låt detail säga vilket fält som är fel.',
      'Answer with application/problem+json. Let detail say which field is wrong.',
    ],
    prova: async (prov) => eachRefusal(prov, isProblem, shownOf),
  }),
  regel({
    id: 'fel.message',
    grupp: 'fel',
    allvar: 'ska',
    dialekter: ['formedling'],
    klausul: formedlingen('{"message"}'),
    mening: [
      'Fel sägs som {"message": "…"} och inget annat fält.',
      'Errors are said as {"message": "…"} and no other field.',
    ],
    rad: [
      'Svara med application/json och fältet message.',
      'Answer with application/json and the field message.',
    ],
    prova: async (prov) =>
      eachRefusal(
        prov,
        ({ kropp }) => typeof kropp?.message === 'string' && Object.keys(kropp).length === 1,
        shownOf,
      ),
  }),
  regel({
    id: 'fel.inga-nummer',
    grupp: 'fel',
    allvar: 'ska',
    klausul: profil('FEL.02, RES.02'),
    mening: [
      'Inget felsvar upprepar ett personnummer ur frågan.',
      'No error answer repeats an identity number of the question.',
    ],
    rad: [
      'Skriv fältets namn i felet, aldrig dess värde. Tolkens egna felmeddelanden citerar ofta kroppen.',
      "Write the field's name in the error, never its value. A parser's own messages often quote the body.",
    ],
    prova: async (prov) => eachRefusal(prov, ({ text }) => !holdsNumber(prov, text)),
  }),
];
