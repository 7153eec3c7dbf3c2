'use client';
// The panel of a person with many cases: words, authority, and whose ball. Fetched when she opens it. Promises to tell,
// also aloud, how many of how many are shown, and a way back to all.

import { useEffect, useId, useRef } from 'react';
import type { Boll } from '../../lib/arenden/boll.ts';
import { fyll } from '../texter/mall.ts';
import { useRum } from './rum.tsx';
import { posterI, type Sokrum, traffar } from './sok.ts';
import { ALLT, type Traffar, useUrval } from './urval.tsx';

export { traffar };

type Val = {
  etikett: string;
  varde: string;
  valj: (varde: string) => void;
  val: readonly (readonly [string, string])[];
};

function Valjare({ etikett, varde, valj, val }: Val) {
  const id = useId();
  return (
    <p>
      <label htmlFor={id}>{etikett}</label>
      <select id={id} value={varde} onChange={(event) => valj(event.target.value)}>
        {val.map(([varde, namn]) => (
          <option key={varde} value={varde}>
            {namn}
          </option>
        ))}
      </select>
    </p>
  );
}

function Antal({ visas, alla, vad }: { visas: number | undefined; alla: number; vad: string }) {
  const { ord } = useRum();
  const { valj } = useUrval();
  const texter = ord.oversikt.sok;
  const text =
    visas === undefined ? '' : fyll(visas === 0 ? texter.ingen : texter.visar, { n: visas, alla, vad });
  return (
    <div className="antal">
      <span role="status">{text}</span>
      {visas === undefined ? null : (
        <button type="button" className="lank" onClick={() => valj(ALLT)}>
          {texter.allt}
        </button>
      )}
    </div>
  );
}

/** The panel. `id`: what its button says that it opens. `visade`: what is found, undefined when everything is shown. */
export function Sokpanel({ id, sokrum, visade }: { id: string; sokrum: Sokrum; visade: Traffar }) {
  const { ord, namn, texter: besked, sprak } = useRum();
  const { urval, valj } = useUrval();
  const falt = useRef<HTMLInputElement>(null);
  const faltId = useId();
  const texter = ord.oversikt;
  const { arenden, notiser } = sokrum.tidslinje;
  useEffect(() => {
    falt.current?.focus({ preventScroll: true });
  }, []);
  // Before the first key is pressed, so that it is answered at once.
  useEffect(() => void posterI(sokrum), [sokrum]);
  const producenter = [...new Set([...arenden, ...notiser.map((n) => n.handelse)].map((en) => en.producent))]
    .map((en) => [en, namn(en)] as const)
    .sort(([, a], [, b]) => a.localeCompare(b, sprak));
  // The cases alone, until there are messages too.
  const [, arendeord] = besked.arende;
  const [, meddelandeord] = besked.meddelande;
  const vad = notiser.length === 0 ? arendeord : fyll(besked.och, { det: arendeord, detta: meddelandeord });
  return (
    <search id={id} className="sokpanel">
      <p>
        <label htmlFor={faltId}>{texter.sok.ord}</label>
        <input
          ref={falt}
          id={faltId}
          type="search"
          autoComplete="off"
          spellCheck={false}
          value={urval.text}
          onChange={(event) => valj({ ...urval, text: event.target.value })}
        />
      </p>
      <Valjare
        etikett={besked.myndighet}
        varde={urval.producent}
        valj={(producent) => valj({ ...urval, producent })}
        val={[['', texter.sok.allaMyndigheter], ...producenter]}
      />
      <Valjare
        etikett={texter.sok.bollen}
        varde={urval.boll}
        valj={(boll) => valj({ ...urval, boll: boll as Boll | '' })}
        val={[
          ['', texter.sok.varSomHelst],
          ['hos-dig', texter.hosDig],
          ['hos-producenten', texter.hosMyndigheten],
          ['i-mal', texter.iMal],
          ['oklart', texter.oklart],
        ]}
      />
      <Antal visas={visade?.size} alla={arenden.length + notiser.length} vad={vad} />
    </search>
  );
}
