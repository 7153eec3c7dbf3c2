// The timeline as text for a person at a terminal. Promises that a gap is named before anything else could be believed.

import { type Besked, beskedAv, type Hosdig } from '../lib/arenden/besked.ts';
import type { Kalla, Producentarende, Tidslinje } from '../lib/formedling/index.ts';
import { kallrad, namnAv } from './kallrad.ts';
import { referensAv } from './referens.ts';
import { plain, table } from './skrift.ts';

const BOLL = {
  'hos-dig': 'hos dig',
  'hos-producenten': 'hos myndigheten',
  'i-mal': 'i mål',
  oklart: 'oklart',
} as const;

function antalArenden(n: number): string {
  return n === 1 ? '1 ärende' : `${n} ärenden`;
}

function antalI({ arenden, notiser }: Hosdig): string {
  return antalArenden(arenden + notiser);
}

function headline(besked: Besked): string {
  switch (besked.slag) {
    case 'hos-dig':
      return `Bollen är hos dig i ${besked.minst ? 'minst ' : ''}${antalI(besked.hosDig)}.`;
    case 'hos-dig-minst':
      return `Bollen är hos dig i minst ${antalI(besked.hosDig)}.`;
    case 'oklart':
      return `I ${antalI(besked.oklara)} är det oklart vem som har bollen.`;
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

/** What the answer is about. */
export type Svarsval = {
  readonly kallor: readonly Kalla[];
  /** The question left out so much that a newer event may be missing. */
  readonly avsmalnad: boolean;
  /** One case was asked about, by its kvittensnummer. */
  readonly ettArende: boolean;
};

const AVSMALNAD =
  'Frågan var avgränsad, så en nyare händelse kan finnas utanför den. Därför sägs inte vem som har bollen.\n';
const ETT_ARENDE = 'Frågan gällde ett ärende. Om något annat väntar på dig framgår inte.\n';

/** What it does not say, the headline, the cases, the notices and every källa with its outcome. Swedish. */
export function asText(tidslinje: Tidslinje, { kallor, avsmalnad, ettArende }: Svarsval): string {
  const producenter = kallor.flatMap((kalla) => kalla.producenter);
  const namn = (id: string) => namnAv(producenter, id);
  const parts = [
    ...(avsmalnad ? [AVSMALNAD] : []),
    ...(ettArende ? [ETT_ARENDE] : []),
    `${headline(beskedAv(tidslinje))}\n`,
  ];
  if (tidslinje.arenden.length > 0) {
    const head = ['Boll', 'Dagar', 'Myndighet', 'Ärende', 'Senaste händelse'];
    parts.push(table([head, ...tidslinje.arenden.map((arende) => row(arende, namn))]));
  }
  if (tidslinje.notiser.length > 0) {
    const notes = tidslinje.notiser.map(({ handelse, attGora, oklar }) => [
      attGora ? 'att göra' : oklar ? 'oklart' : 'att veta',
      plain(namn(handelse.producent), 24),
      plain(handelse.handelse.rubrik, 60),
    ]);
    parts.push(table([['Utan ärende', 'Myndighet', 'Händelse'], ...notes]));
  }
  parts.push(table(tidslinje.kallor.map((k) => kallrad(k, kallor))));
  return parts.join('\n');
}
