'use client';
// A quiet row: a case where you need do nothing. Its name, where the ball is, and one line of the authority's own.

import type { Producentarende } from '../../lib/arenden/producentarende.ts';
import { dag } from '../texter/datum.ts';
import { fyll } from '../texter/mall.ts';
import type { Oversiktstexter } from '../texter/oversikt.ts';
import { sedanText } from '../texter/sedan.ts';
import { type Rum, useRum } from '../tidslinje/rum.tsx';
import { annatSprak, kortad, sprakattribut, visbar } from '../tidslinje/visbar.ts';
import { Bollmarke } from '../ui/boll.tsx';
import { Anmarkningar } from './kort.tsx';
import { Arendelank } from './lank.tsx';
import { ledandeHandelse, servicelofteAv } from './ledande.ts';

function lage(
  { boll, dagar, sedan, kommande, handelser, producent }: Producentarende,
  rum: Rum,
  texter: Oversiktstexter,
) {
  const namn = rum.namn(producent);
  const nu = rum.tidslinje?.now ?? 0;
  const dagen = (ms: number) => dag(ms, nu, rum.sprak);
  if (boll === 'i-mal')
    return sedan === undefined
      ? fyll(texter.malOkand, { namn })
      : fyll(texter.malDatum, { namn, dag: dagen(sedan) });
  if (boll === 'hos-producenten')
    return dagar === undefined
      ? fyll(texter.hosOkand, { namn })
      : fyll(texter.hos, { namn, sedan: sedanText(dagar, texter) });
  const next = kommande.at(-1)?.handelse.tidpunkt;
  if (handelser.length === 0 && next) return fyll(texter.oklartKommande, { namn, dag: dagen(next.ms) });
  return fyll(texter.oklartHos, { namn });
}

/** The service promise if there is one, else the newest event's heading for a case that is going on. */
function rad(arende: Producentarende): { text: string; sprak: string } | undefined {
  const lofte = servicelofteAv(arende);
  if (arende.boll === 'hos-producenten' && lofte !== undefined) return lofte;
  const newest = (ledandeHandelse(arende) ?? arende.kommande.at(-1))?.handelse;
  if (newest === undefined || arende.boll === 'i-mal') return undefined;
  return { text: visbar(newest.rubrik), sprak: newest.sprak };
}

/** One row of *Hos myndigheten*, *Oklart* or *I mål*. */
export function Rad({
  arende,
  namn,
  rullar = false,
}: {
  arende: Producentarende;
  namn: string;
  rullar?: boolean;
}) {
  const rum = useRum();
  const texter = rum.ord.oversikt;
  const ord = rad(arende);
  const { oppna, stang } = texter;
  const annat = ord && annatSprak(ord.sprak, rum.sprak);
  return (
    <article className="row">
      <h3>
        <Arendelank nyckel={arende.nyckel} namn={namn} />
      </h3>
      <p className="since">
        <Bollmarke lage={arende.boll} rullar={rullar} />
        <span>{lage(arende, rum, texter)}</span>
      </p>
      {ord === undefined ? null : (
        <blockquote {...sprakattribut(ord.sprak)}>
          {oppna}
          {kortad(ord.text, 160) ?? ord.text}
          {stang}
        </blockquote>
      )}
      {annat === undefined ? null : <p className="more">{fyll(texter.skrevPa, { sprak: annat })}</p>}
      <Anmarkningar arende={arende} rum={rum} texter={texter} />
    </article>
  );
}
