// What the specimens are about: an invented person's cases, asked for by the real engine of the stand-in authorities, in memory and
// without a network. Some may be silent, refuse, or be awaited still.

import { beskrivningar } from '../../app/api/handelser/beskrivning.ts';
import { type Handelsedata, laggTillRad, tidslinjeUr } from '../../components/tidslinje/data.ts';
import type { Stromrad } from '../../lib/arenden/strom.ts';
import {
  formedla,
  type Kalla,
  type Natverk,
  readRegistry,
  type Utfall,
  utfardaUppdrag,
  vantadeAv,
} from '../../lib/formedling/index.ts';
import { personer } from '../../lib/reference/personer/index.ts';
import { hantera } from '../../lib/reference/producent/hantera.ts';
import { myndigheter } from '../../lib/reference/producent/myndigheter.ts';
import { kalla } from '../../lib/reference/uppstallning.ts';

type Sprak = 'sv' | 'en';
/** What becomes of some of the authorities: status, or that they are awaited still. */
export type Lagen = Readonly<Record<string, number | 'vantar'>>;

const PORT = 1;
/** Those of them that have nothing to tell. */
const HANDELSER = personer.flatMap(({ handelser }) => handelser);

/** Every källa of the stand-ins. */
export function kallorna(): readonly Kalla[] {
  const last = readRegistry({ kallor: myndigheter.map((en, i) => kalla(en, PORT + i)) });
  if (last.slag === 'problem') throw new Error('the stand-ins’ own registry cannot be read');
  return last.kallor;
}

function natverket(lagen: Lagen, nu: () => number): Natverk {
  return async ({ url, headers, body }) => {
    const myndighet = myndigheter[Number(new URL(url).port || 80) - PORT];
    if (myndighet === undefined) throw new Error('nobody is there');
    const lage = lagen[myndighet.id];
    if (typeof lage === 'number') return new Response(null, { status: lage });
    const handelser = HANDELSER.filter((en) => en.myndighet === myndighet.id);
    return hantera(new Request(url, { method: 'POST', headers: { ...headers }, body }), {
      myndighet,
      handelser,
      nu,
    });
  };
}

/** A person's or company's view as the browser holds it. `kund`: twelve digits. */
export async function underlag(
  sprak: Sprak,
  kund: { readonly identifierare: string; readonly typ: 'Personnummer' | 'Organisationsnummer' },
  lagen: Lagen = {},
): Promise<Handelsedata> {
  const alla = kallorna();
  const nu = Date.now;
  const uppdrag = utfardaUppdrag({
    anvandare: '189807149829',
    parter: [{ id: 'part', kundId: 'kund', kund }],
    ratt: 'operator',
  });
  const begaran = {
    ...{ fraga: { sprak, korrelation: crypto.randomUUID() }, kallor: alla, uppdrag, now: nu },
    avsandare: { konsument: 'Exempel', konsumenttjanst: 'Exempel' },
    natverk: natverket(lagen, nu),
  };
  const utfall: Utfall[] = [];
  for await (const ett of formedla(begaran)) if (lagen[ett.kalla] !== 'vantar') utfall.push(ett);
  const rader: Stromrad[] = [
    {
      ...{ rad: 'start', now: nu(), sprak, vantade: vantadeAv(begaran) },
      kallor: alla.flatMap((en) => beskrivningar(en, sprak, nu())),
    },
    ...utfall.map((ett) => ({ rad: 'utfall', utfall: ett, arendeId: {} }) as const),
  ];
  const data = rader.reduce<Handelsedata | undefined>(
    (hittills, rad) => laggTillRad(hittills, rad),
    undefined,
  );
  if (data === undefined) throw new Error('no first line');
  const nycklar = tidslinjeUr(data).arenden.map(({ nyckel }, i) => [nyckel, `arende-${i}`]);
  return { ...data, arendeId: Object.fromEntries(nycklar) };
}

/** Maja Lind's company, and one that has no cases. */
export const bolagPerson = { identifierare: '164420162606', typ: 'Organisationsnummer' } as const;
export const utanArenden = { identifierare: '164420900013', typ: 'Organisationsnummer' } as const;
