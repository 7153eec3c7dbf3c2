'use client';
// A quiet row: a case where you need do nothing. Its name, where the ball is, and one line of the authority's own.

import type { Producentarende } from '../../lib/arenden/producentarende.ts';
import type { Oversiktstexter } from '../texter/oversikt.ts';
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
  if (boll === 'i-mal') return sedan === undefined ? texter.malOkand(namn) : texter.malDatum(namn, sedan, nu);
  if (boll === 'hos-producenten')
    return dagar === undefined ? texter.hosOkand(namn) : texter.hos(namn, dagar).join('');
  const next = kommande.at(-1);
  if (handelser.length === 0 && next) return texter.oklartKommande(namn, next.handelse.tidpunkt.ms, nu);
  return texter.oklartHos(namn);
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
  const [oppna, stang] = texter.citat;
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
      {annat === undefined ? null : <p className="more">{texter.skrevPa(annat)}</p>}
      <Anmarkningar arende={arende} rum={rum} texter={texter} />
    </article>
  );
}
