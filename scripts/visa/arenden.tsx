// Specimens of the overview and of one case: of an invented person's own answers, whole, with gaps, silent, and on their way.

import type { ReactNode } from 'react';
import Arendevy from '../../components/arende/arendevy.tsx';
import { Antalsmarke } from '../../components/inbaddning/antal.tsx';
import { HosDig } from '../../components/inbaddning/hos-dig.tsx';
import { ordI } from '../../components/texter/ord.ts';
import { type Handelsedata, tidslinjeUr } from '../../components/tidslinje/data.ts';
import { Hinder } from '../../components/tidslinje/hinder.tsx';
import { namnI } from '../../components/tidslinje/namn.ts';
import { Oversikt } from '../../components/tidslinje/oversikt.tsx';
import { type Rum, Rumsgivare } from '../../components/tidslinje/rum.tsx';
import { Urvalsgivare } from '../../components/tidslinje/urval.tsx';
import { Inomlank } from '../../components/ui/inomlank.tsx';
import { myndigheter } from '../../lib/reference/producent/myndigheter.ts';
import { bolagPerson, type Lagen, underlag, utanArenden } from './underlag.ts';
import type { Prov, Underlag } from './vad.ts';

function rummet({ sprak }: Underlag, data: Handelsedata | undefined): Rum {
  const ord = ordI(sprak);
  return {
    ...{ data, tidslinje: data && tidslinjeUr(data), fragaIgen: () => undefined, uppdatera: () => undefined },
    ...{ part: 'part', partnamn: 'Lindens Tacotruck AB', sprak, anslutna: 6, ord, texter: ord.besked },
    Lank: Inomlank,
    namn: namnI(data?.start.kallor ?? []),
  };
}

const alla = (lage: number | 'vantar'): Lagen => Object.fromEntries(myndigheter.map(({ id }) => [id, lage]));

/** All of them. */
export async function arendena(under: Underlag): Promise<Prov[]> {
  const { sprak } = under;
  const hela = await underlag(sprak, bolagPerson);
  const oversikt = (namn: string, data: Handelsedata | undefined): Prov => ({
    namn,
    vad: (
      <Rumsgivare value={rummet(under, data)}>
        <Urvalsgivare>
          <Oversikt />
        </Urvalsgivare>
      </Rumsgivare>
    ),
  });
  const ramen = (namn: string, vad: ReactNode, data: Handelsedata | undefined): Prov => ({
    namn,
    vad: (
      <div className="inbaddad">
        <Rumsgivare value={rummet(under, data)}>
          <Urvalsgivare>{vad}</Urvalsgivare>
        </Rumsgivare>
      </div>
    ),
  });
  const arendet = (namn: string, id: string, data: Handelsedata | undefined): Prov => ({
    namn,
    vad: (
      <Rumsgivare value={rummet(under, data)}>
        <Urvalsgivare>
          <Arendevy id={id} />
        </Urvalsgivare>
      </Rumsgivare>
    ),
  });
  const saknas = await underlag(sprak, bolagPerson, { bolagsverket: 500, skatteverket: 403 });
  const texter = ordI(sprak).besked;
  const igen = () => undefined;
  return [
    oversikt('Översikten, alla har svarat', hela),
    oversikt('Översikten, en väntas på', await underlag(sprak, bolagPerson, { skatteverket: 'vantar' })),
    oversikt('Översikten, ingen har svarat än', undefined),
    oversikt('Översikten, två saknas', saknas),
    oversikt('Översikten, ingen svarade', await underlag(sprak, bolagPerson, alla(503))),
    oversikt('Översikten, inga ärenden', await underlag(sprak, utanArenden)),
    ...[0, 6, 11].map((i) => arendet(`Ett ärende (${i + 1})`, `arende-${i}`, hela)),
    arendet('Ett ärende, hämtas', 'arende-0', undefined),
    arendet('Ett ärende, finns inte', 'inget', hela),
    arendet('Ett ärende, kan inte visas', 'inget', saknas),
    ...(
      [
        ['alla har svarat', hela],
        ['två saknas', saknas],
        ['hämtas', undefined],
      ] as const
    ).flatMap(([laget, data]) => [
      ramen(`I en portals sida: hos dig, ${laget}`, <HosDig />, data),
      ramen(`I en portals sida: antalet, ${laget}`, <Antalsmarke />, data),
    ]),
    ...[401, 403, 503, 0].map((status) => ({
      namn: `Servern nekade (${status})`,
      vad: <Hinder status={status} texter={texter} igen={igen} />,
    })),
  ];
}
