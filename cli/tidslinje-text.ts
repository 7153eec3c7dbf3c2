// The timeline as text for a person at a terminal. Promises that nothing a producer writes can move the cursor or turn
// the text around, and that a gap is named before anything else could be believed.

import { type Besked, beskedAv } from '../lib/arenden/besked.ts';
import type { Fel, Kalla, Kallage, Producentarende, Tidslinje } from '../lib/formedling/index.ts';
import { referensAv } from './referens.ts';

const BOLL = {
  'hos-dig': 'hos dig',
  'hos-producenten': 'hos myndigheten',
  'i-mal': 'i mål',
  oklart: 'oklart',
} as const;

const FEL: Readonly<Record<Fel['slag'], string>> = {
  'timed-out': 'svarade inte i tid',
  unreachable: 'gick inte att nå',
  refused: 'nekade frågan',
  overloaded: 'är överbelastad',
  broken: 'svarade med ett fel',
  malformed: 'svarade med något som inte går att läsa',
  'too-large': 'svarade med mer än som får tas emot',
  skipped: 'frågades inte',
};

// Control and formatting characters (bidi among them) and line separators: what could make a terminal show something else than what is written.
const UNSAFE = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]+/gu;

function plain(text: string, width: number): string {
  const one = [...text.replace(UNSAFE, ' ').replace(/\s+/g, ' ').trim()];
  return one.length > width ? `${one.slice(0, width - 1).join('')}…` : one.join('');
}

function antalArenden(n: number): string {
  return n === 1 ? '1 ärende' : `${n} ärenden`;
}

function headline(besked: Besked): string {
  switch (besked.slag) {
    case 'hos-dig':
      return `Bollen är hos dig i ${antalArenden(besked.hosDig.arenden + besked.hosDig.notiser)}.`;
    case 'hos-dig-minst':
      return `Bollen är hos dig i minst ${antalArenden(besked.hosDig.arenden + besked.hosDig.notiser)}.`;
    case 'oklart':
      return `I ${antalArenden(besked.oklara)} är det oklart vem som har bollen.`;
    case 'inget-vantar':
      return 'Inget väntar på dig just nu.';
    case 'inga-arenden':
      return 'Du har inga ärenden hos de myndigheter som är anslutna här.';
    case 'ingen-svarade':
      return 'Ingen myndighet har svarat.';
    case 'vet-inte':
    case 'fragar':
      return 'Vi vet inte än om något väntar på dig.';
  }
}

function row(arende: Producentarende, namn: (producent: string) => string): readonly string[] {
  const newest = arende.handelser[0] ?? arende.kommande.at(-1);
  return [
    BOLL[arende.boll] + (arende.motsagelse ? ' (motsägelse)' : ''),
    arende.dagar === undefined ? '–' : String(arende.dagar),
    plain(namn(arende.producent), 24),
    plain(referensAv(arende) ?? '–', 32),
    plain(newest?.handelse.rubrik ?? '', 60),
  ];
}

function table(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, i) => Math.max(...rows.map((cells) => (cells[i] ?? '').length)));
  return rows
    .map((cells) => cells.map((cell, i) => cell.padEnd(widths[i] ?? 0)).join('  '))
    .map((line) => `${line.trimEnd()}\n`)
    .join('');
}

function kallrad(kallage: Kallage): string {
  if (kallage.lage === 'vantar') return 'gav inget besked';
  if (kallage.fel?.slag === 'skipped' && kallage.fel.skal === 'identifierartyp') {
    return 'frågades inte: har inga ärenden för den sortens nummer';
  }
  if (kallage.fel) return FEL[kallage.fel.slag];
  const unread = kallage.olasliga === 0 ? '' : `, ${kallage.olasliga} gick inte att läsa`;
  return `svarade med ${kallage.antal} händelser${unread}`;
}

/** The headline, the cases, the notices and every källa with its outcome. Swedish. */
export function asText(tidslinje: Tidslinje, kallor: readonly Kalla[]): string {
  const producenter = kallor.flatMap((kalla) => kalla.producenter);
  const namn = (id: string) => producenter.find((producent) => producent.id === id)?.namn.sv ?? id;
  const parts = [`${headline(beskedAv(tidslinje))}\n`];
  if (tidslinje.arenden.length > 0) {
    const head = ['Boll', 'Dagar', 'Myndighet', 'Ärende', 'Senaste händelse'];
    parts.push(table([head, ...tidslinje.arenden.map((arende) => row(arende, namn))]));
  }
  if (tidslinje.notiser.length > 0) {
    const notes = tidslinje.notiser.map(({ handelse, attGora }) => [
      attGora ? 'att göra' : 'att veta',
      plain(namn(handelse.producent), 24),
      plain(handelse.handelse.rubrik, 60),
    ]);
    parts.push(table([['Utan ärende', 'Myndighet', 'Händelse'], ...notes]));
  }
  parts.push(table(tidslinje.kallor.map((k) => [plain(namn(k.producent), 40), kallrad(k)])));
  return parts.join('\n');
}
