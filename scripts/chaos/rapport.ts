/** What a run says when it is over: faults, outcomes, figures and breaches, each with the command that makes it again. */
import { type Brott, LOFTEN, type Lofte } from './granskning/brott.ts';
import type { Resultat } from './korning.ts';

const tabell = (antal: ReadonlyMap<string, number>): string =>
  [...antal]
    .sort(([a], [b]) => a.localeCompare(b))
    .map(([namn, hur]) => `  ${namn.padEnd(28)} ${String(hur).padStart(8)}`)
    .join('\n');

/** At most this many breaches of one promise are shown. */
const VISAS = 10;

function brottrader(alla: readonly Brott[], igen: (nr: number) => string): string {
  const rader = ([lofte, text]: [string, string]): string => {
    const egna = alla.filter((ett) => ett.lofte === (lofte as Lofte));
    const visade = egna.slice(0, VISAS).map((ett) => {
      return `      ${ett.text}${ett.nr === undefined ? '' : `\n        again: ${igen(ett.nr)}`}`;
    });
    const fler = egna.length > VISAS ? [`      … and ${egna.length - VISAS} more`] : [];
    return [`  ${egna.length === 0 ? '✓' : '✗'} ${text}: ${egna.length}`, ...visade, ...fler].join('\n');
  };
  return Object.entries(LOFTEN).map(rader).join('\n');
}

/** The report as text. `igen`: the command that asks one question again. */
export function rapportAv(resultat: Resultat, igen: (nr: number) => string): string {
  const { rakning, brott, fragor, sekunder, varstLagMs, ursaktade, fore, efter } = resultat;
  return [
    `Faults met\n${tabell(rakning.fel)}`,
    `Outcomes\n${tabell(rakning.utfall)}`,
    `Figures
  ${fragor} questions in ${sekunder.toFixed(1)} s
  this machine's own timers were at most ${varstLagMs.toFixed()} ms late; ${ursaktade} questions ended so late for that alone
  heap ${fore.heapMb.toFixed(1)} → ${efter.heapMb.toFixed(1)} MB, sockets ${fore.sockets} → ${efter.sockets}, listeners ${fore.lyssnare} → ${efter.lyssnare}`,
    `Promises broken\n${brottrader(brott, igen)}`,
  ].join('\n\n');
}
