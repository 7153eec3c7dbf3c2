'use client';
// What she may choose: whose names, which of them, in what order; and how many that leaves.

import { type KeyboardEvent, type Ref, useId } from 'react';
import type { Taveltexter } from '../texter/tavla.ts';
import { ORDNINGAR, type Ordning, URVAL, type Urval, type Val } from './urval.ts';

type Props = {
  val: Val;
  valj: (val: Val) => void;
  texter: Taveltexter;
  /** The search field, and the way from it into the list. */
  sokfalt: Ref<HTMLInputElement>;
  tillListan: () => void;
};

function Valruta<V extends string>(props: {
  namn: string;
  varde: V;
  varden: readonly V[];
  ord: Readonly<Record<V, string>>;
  valj: (varde: V) => void;
}) {
  const { namn, varde, varden, ord, valj } = props;
  const id = useId();
  return (
    <p>
      <label htmlFor={id}>{namn}</label>
      <select
        id={id}
        value={varde}
        onChange={({ target }) => {
          const valt = varden.find((ett) => ett === target.value);
          if (valt !== undefined) valj(valt);
        }}
      >
        {varden.map((ett) => (
          <option key={ett} value={ett}>
            {ord[ett]}
          </option>
        ))}
      </select>
    </p>
  );
}

/** The fields, in one line where there is room. */
export function Verktyg({ val, valj, texter, sokfalt, tillListan }: Props) {
  const id = useId();
  const ner = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowDown' && event.key !== 'Enter') return;
    event.preventDefault();
    tillListan();
  };
  return (
    <search className="verktyg">
      <p>
        <label htmlFor={id}>{texter.sok}</label>
        <input
          ref={sokfalt}
          id={id}
          type="search"
          autoComplete="off"
          spellCheck={false}
          value={val.sok}
          onChange={({ target }) => valj({ ...val, sok: target.value })}
          onKeyDown={ner}
        />
      </p>
      <Valruta<Urval>
        namn={texter.visa}
        varde={val.urval}
        varden={URVAL}
        ord={texter.urval}
        valj={(urval) => valj({ ...val, urval })}
      />
      <Valruta<Ordning>
        namn={texter.ordna}
        varde={val.ordning}
        varden={ORDNINGAR}
        ord={texter.ordning}
        valj={(ordning) => valj({ ...val, ordning })}
      />
    </search>
  );
}
