// What came of asking one källa on behalf of one producent, as a row of text. Swedish.

import type { Fel, Kalla, Kallage, Overhoppadskal, Producent } from '../lib/formedling/index.ts';
import { plain, svenskTid } from './skrift.ts';

const FEL: Readonly<Record<Exclude<Fel['slag'], 'skipped'>, string>> = {
  'timed-out': 'svarade inte i tid',
  unreachable: 'gick inte att nå',
  refused: 'nekade frågan',
  overloaded: 'är överbelastad',
  broken: 'svarade med ett fel',
  malformed: 'svarade med något som inte går att läsa',
  'too-large': 'svarade med mer än som får tas emot',
};

const SKAL: Readonly<Record<Overhoppadskal, string>> = {
  identifierartyp: 'frågades inte: har inga ärenden för den sortens nummer',
  avbrott: 'frågades inte: avbrott',
  vilar: 'svarar inte just nu',
  'ej-fragad': 'frågades inte: tiden tog slut',
  'planerat-avbrott': 'frågades inte: planerat avbrott',
  'ej-namnd': 'nämndes inte i det förmedlade svaret',
  'starkare-inloggning': 'frågades inte: kräver starkare inloggning',
  'ej-bokford': 'frågades inte: frågan kunde inte bokföras',
};

function felrad(fel: Fel, kalla: Kalla | undefined): string {
  if (fel.slag === 'overloaded' && fel.igenEfter !== undefined) {
    return `${FEL.overloaded}, fråga igen efter ${svenskTid(fel.igenEfter)}`;
  }
  if (fel.slag !== 'skipped') return FEL[fel.slag];
  const { skal, till } = fel;
  if (till === undefined) return SKAL[skal];
  if (skal === 'vilar') return `${SKAL.vilar}, prövas igen ${svenskTid(till)}`;
  const text = kalla?.avbrott.find((ett) => ett.till === till)?.text.sv;
  const why = text === undefined || skal !== 'planerat-avbrott' ? '' : ` (${plain(text, 80)})`;
  return `${SKAL[skal]} till ${svenskTid(till)}${why}`;
}

function utfall(kallage: Kallage, kalla: Kalla | undefined): string {
  if (kallage.lage === 'vantar') return 'gav inget besked';
  if (kallage.fel) return felrad(kallage.fel, kalla);
  const unread = kallage.olasliga === 0 ? '' : `, ${kallage.olasliga} gick inte att läsa`;
  return `svarade med ${kallage.antal} ${kallage.antal === 1 ? 'händelse' : 'händelser'}${unread}`;
}

/** A producent's name. One that a forwarder named and the registry does not know keeps the name that was sent. */
export function namnAv(producenter: readonly Producent[], id: string): string {
  return producenter.find((ett) => ett.id === id)?.namn.sv ?? id.replace(/^via:[^:]*:/, '');
}

/** Who, through whom and in whose hands; and what came of it. */
export function kallrad(kallage: Kallage, kallor: readonly Kalla[]): readonly string[] {
  const kalla = kallor.find(({ id }) => id === kallage.kalla);
  const alla = [...(kalla?.producenter ?? []), ...kallor.flatMap(({ producenter }) => producenter)];
  const producent = alla.find(({ id }) => id === kallage.producent);
  const namn = namnAv(alla, kallage.producent);
  const utforare = producent?.privatUtforare;
  const more = [
    ...(kalla?.dialekt === 'formedling' ? [`via ${kalla.id}`] : []),
    ...(utforare === undefined ? [] : [`utförs av ${plain(utforare, 40)}`]),
  ];
  return [plain(namn, 40) + (more.length > 0 ? ` (${more.join(', ')})` : ''), utfall(kallage, kalla)];
}
