'use client';
// The form: at which authority, and the number on the receipt. What went wrong stands above the field that it is about.

import { type ReactNode, type SubmitEvent, useEffect, useId, useState } from 'react';
import type { Foljtexter } from '../texter/folj.sv.ts';
import { fyll } from '../texter/mall.ts';
import type { Foljfraga } from './stromma.ts';

/** A källa to choose: its id, and the names of those who speak through it. */
export type Valbarkalla = { readonly id: string; readonly namn: string };

type Props = {
  texter: Foljtexter;
  kallor: readonly Valbarkalla[];
  /** Name of the authority that is being asked now. */
  fragar: string | undefined;
  /** What went wrong with what was sent. `falt`: it is the number that is at fault. */
  fel: { readonly text: ReactNode; readonly falt: boolean } | undefined;
  fraga: (fraga: Foljfraga) => void;
};

function Myndighetsval({ texter, kallor }: Pick<Props, 'texter' | 'kallor'>) {
  const id = useId();
  const [only, another] = kallor;
  if (only !== undefined && another === undefined) {
    return (
      <p>
        {texter.myndighet}: <b>{only.namn}</b>
        <input type="hidden" name="kalla" value={only.id} />
      </p>
    );
  }
  return (
    <p className="falt">
      <label htmlFor={id}>{texter.myndighet}</label>
      <select id={id} name="kalla">
        {kallor.map((kalla) => (
          <option key={kalla.id} value={kalla.id}>
            {kalla.namn}
          </option>
        ))}
      </select>
    </p>
  );
}

/** The whole form. Takes no second press while it asks. */
export function Formular({ texter, kallor, fragar, fel, fraga }: Props) {
  const id = useId();
  // Nothing is sent before the script can send it: what was written stays in the field meanwhile.
  const [redo, sattRedo] = useState(false);
  useEffect(() => sattRedo(true), []);
  const skicka = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (fragar !== undefined) return;
    const sagt = new FormData(event.currentTarget);
    fraga({ kalla: String(sagt.get('kalla') ?? ''), nummer: String(sagt.get('nummer') ?? '') });
  };
  return (
    // POST, should anything ever send it without the script: a number must never stand in an address.
    <form className="folj" method="post" autoComplete="off" noValidate onSubmit={skicka}>
      <Myndighetsval texter={texter} kallor={kallor} />
      <div className="falt">
        <label htmlFor={id}>{texter.nummer}</label>
        <p id={`${id}-hjalp`} className="soft">
          {texter.nummerHjalp}
        </p>
        <div role="alert" id={`${id}-fel`} className="fel">
          {fel?.text}
        </div>
        <input
          id={id}
          name="nummer"
          type="text"
          maxLength={64}
          spellCheck={false}
          autoCapitalize="characters"
          autoComplete="off"
          aria-invalid={fel?.falt === true}
          aria-describedby={`${id}-hjalp ${id}-fel`}
        />
      </div>
      <div className="enter">
        <button type="submit" className="go" disabled={!redo} aria-disabled={fragar !== undefined}>
          {fragar === undefined ? texter.fraga : fyll(texter.fragar, { namn: fragar })}
        </button>
      </div>
      <p className="soft">{texter.sparas}</p>
    </form>
  );
}
