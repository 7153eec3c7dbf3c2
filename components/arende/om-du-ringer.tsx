'use client';
// The facts one has at hand for a telephone call.

import type { ReactNode } from 'react';
import type { Producentarende } from '../../lib/arenden/producentarende.ts';
import type { Arendetexter } from '../texter/arende.ts';
import { dagOchTid } from '../texter/dag-och-tid.ts';
import { maskintid } from '../texter/datum.ts';
import { fyll } from '../texter/mall.ts';
import { arendenummer, beskrivningAv } from '../tidslinje/namn.ts';
import { useRum } from '../tidslinje/rum.tsx';

function Falt({ namn, children }: { namn: string; children: ReactNode }) {
  return (
    <div>
      <dt>{namn}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Tid({ ms }: { ms: number }) {
  const { tidslinje, sprak } = useRum();
  return <time dateTime={maskintid(ms)}>{dagOchTid(ms, tidslinje?.now ?? ms, sprak)}</time>;
}

/** *Om du ringer*. */
export function OmDuRinger({ arende, texter }: { arende: Producentarende; texter: Arendetexter }) {
  const { data, partnamn } = useRum();
  const nummer = arendenummer(arende);
  const kontakt = beskrivningAv(data?.start.kallor ?? [], arende);
  const newest = arende.handelser[0]?.handelse.tidpunkt.ms;
  const hamtad = Math.max(...[...arende.handelser, ...arende.kommande].map((h) => h.hamtad));
  return (
    <section className="band">
      <h2>{texter.ringa}</h2>
      <dl className="form">
        {nummer === undefined ? null : (
          <Falt namn={texter[nummer.slag]}>
            <bdi>{nummer.varde}</bdi>
          </Falt>
        )}
        {kontakt?.privatUtforare === undefined ? null : (
          <Falt namn={texter.handlaggs}>
            {fyll(texter.pauppdrag, { utforare: kontakt.privatUtforare, namn: kontakt.namn })}
          </Falt>
        )}
        {kontakt?.telefon === undefined ? null : (
          <Falt namn={texter.telefon}>
            <a href={`tel:${kontakt.telefon.replace(/[^\d+]/g, '')}`}>
              {kontakt.telefon.replaceAll(' ', '\u00a0')}
            </a>
          </Falt>
        )}
        {newest === undefined ? null : (
          <Falt namn={texter.senaste}>
            <Tid ms={newest} />
          </Falt>
        )}
        {partnamn === '' ? null : <Falt namn={texter.galler}>{partnamn}</Falt>}
        <Falt namn={texter.hamtat}>
          <Tid ms={hamtad} />
        </Falt>
      </dl>
    </section>
  );
}
