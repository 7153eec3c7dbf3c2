'use client';
// What is coming, on your empty half: the dates that the authorities have given.

import { Citat } from '../arende/ord.tsx';
import { dag, maskintid } from '../texter/datum.ts';
import type { Oversiktstexter } from '../texter/oversikt.ts';
import { useRum } from './rum.tsx';
import { visbar } from './visbar.ts';

const FLEST = 4;

/** The nearest dates first. Nothing at all when there is none. */
export function Kommande({ namn, texter }: { namn: (nyckel: string) => string; texter: Oversiktstexter }) {
  const { tidslinje, sprak } = useRum();
  const alla = (tidslinje?.arenden ?? [])
    .flatMap((arende) => arende.kommande.map(({ handelse }) => ({ arende, handelse })))
    .sort((a, b) => a.handelse.tidpunkt.ms - b.handelse.tidpunkt.ms)
    .slice(0, FLEST);
  if (tidslinje === undefined || alla.length === 0) return null;
  return (
    <>
      <h3 className="small soft say">{texter.kommande}</h3>
      <dl className="coming">
        {alla.map(({ arende, handelse }) => (
          <div key={`${arende.nyckel} ${handelse.kundhandelseId}`}>
            <dt>
              <time dateTime={maskintid(handelse.tidpunkt.ms)}>
                {dag(handelse.tidpunkt.ms, tidslinje.now, sprak)}
              </time>
            </dt>
            <dd>
              <bdi>{namn(arende.nyckel)}</bdi>
              <Citat text={visbar(handelse.rubrik)} taggat={handelse.sprak} texter={texter} grans={160} />
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
}
