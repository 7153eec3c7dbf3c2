'use client';
// A quiet row: a case where you need do nothing. Its name, where the ball is, and one line of the authority's own.

import type { Producentarende } from '../../lib/arenden/producentarende.ts';
import { fyll } from '../texter/mall.ts';
import { useRum } from '../tidslinje/rum.tsx';
import { annatSprak, kortad, sprakattribut } from '../tidslinje/visbar.ts';
import { Bollmarke } from '../ui/boll.tsx';
import { Anmarkningar } from './kort.tsx';
import { lageord, radord } from './lageord.ts';
import { Arendelank } from './lank.tsx';

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
  const ord = radord(arende);
  const { oppna, stang } = texter;
  const annat = ord && annatSprak(ord.sprak, rum.sprak);
  return (
    <article className="row">
      <h3>
        <Arendelank nyckel={arende.nyckel} namn={namn} />
      </h3>
      <p className="since">
        <Bollmarke lage={arende.boll} rullar={rullar} />
        <span>{lageord(arende, { ...rum, texter, now: rum.tidslinje?.now ?? 0 })}</span>
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
