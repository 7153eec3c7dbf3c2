// Which names of fields may stand in a report: those of the standard, and what could be a misspelling of one. Promises
// that a name that somebody has made of a number, or of a person's name, is told by its length alone.

import type { Tvasprakigt } from '../producenter/kalla.ts';

/** Both dialects, the shapes of their references, problem details (RFC 9457) and api-info (VER.06). */
const KNOWN = [
  ...['kund', 'arende', 'kundhandelseTyper', 'taggar', 'startDatum', 'slutDatum', 'anvandare', 'konsument'],
  ...[
    'konsumenttjanst',
    'identifierare',
    'tillagg',
    'typ',
    'metadata',
    'kundhandelser',
    'sessionID',
    'version',
  ],
  ...['onskatSprak', 'kundhandelseId', 'rubrik', 'beskrivning', 'sprak', 'producent', 'tidpunkt'],
  ...['kundhandelseTyp', 'producentarendetKraverKundatgard', 'producentarendetKlart', 'utokadInformation'],
  ...[
    'servicelofte',
    'senastDatum',
    'saknadeHandlingar',
    'referenser',
    'producentarende',
    'konsumentReferens',
  ],
  ...['etjanst', 'api', 'url', 'lanktext', 'diarienummer', 'lank'],
  ...['fraga', 'parter', 'part', 'totaltAntalKundhandelser', 'kundhandelserForPart', 'delfragor', 'status'],
  ...[
    'httpCode',
    'message',
    'behandling',
    'sortering',
    'attribut',
    'stigande',
    'paginering',
    'offset',
    'limit',
  ],
  ...['type', 'title', 'detail', 'instance', 'error', 'errors', 'code', 'path', 'timestamp'],
  ...['apiName', 'apiVersion', 'apiReleased', 'apiDocumentation', 'apiStatus'],
];

const EXACT: ReadonlySet<string> = new Set(KNOWN);
const plain = (namn: string) =>
  namn
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}|[_-]/gu, '');
const PLAIN = [...new Set(KNOWN.map(plain))];
// A misspelling has the letters of a word: digits are where a number hides.
const WORD = /^[\p{L}][\p{L}_-]{2,45}$/u;

/** How many letters must be put in, taken out or changed (Levenshtein). */
function distance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, i) => i);
  for (const [i, a] of [...one].entries()) {
    const next = [i + 1];
    for (const [j, b] of [...other].entries()) {
      const [above = 0, aside = 0, corner = 0] = [row[j + 1], next[j], row[j]];
      next.push(Math.min(above + 1, aside + 1, corner + (a === b ? 0 : 1)));
    }
    row = next;
  }
  return row[other.length] ?? 0;
}

function isNear(namn: string): boolean {
  if (!WORD.test(namn)) return false;
  const word = plain(namn);
  return PLAIN.some((known) => {
    const most = known.length < 5 ? 0 : known.length < 9 ? 1 : 2;
    return Math.abs(known.length - word.length) <= most && distance(word, known) <= most;
  });
}

/** The name as it may be shown. */
export function faltnamn(namn: string): Tvasprakigt {
  if (EXACT.has(namn) || isNear(namn)) return { sv: namn, en: namn };
  const { length } = [...namn];
  return { sv: `okänt fält (${length} tecken)`, en: `unknown field (${length} characters)` };
}

/** Up to five names as they may be shown, each once. */
export function faltlista(namn: readonly string[]): Tvasprakigt {
  const shown = new Map(namn.map(faltnamn).map((one) => [one.sv, one]));
  const first = [...shown.values()].slice(0, 5);
  const rest = shown.size > first.length ? ' …' : '';
  return { sv: first.map(({ sv }) => sv).join(', ') + rest, en: first.map(({ en }) => en).join(', ') + rest };
}
