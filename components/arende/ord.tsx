'use client';
// An authority's own words, quoted: plain text, in their own language and direction, shortened when long. Promises
// that nothing from a producer becomes markup and that all of it can be read.

import { useId, useState } from 'react';
import type { Kundhandelse } from '../../lib/arenden/kundhandelse.ts';
import { fyll } from '../texter/mall.ts';
import type { Oversiktstexter } from '../texter/oversikt.ts';
import type { Sprak } from '../texter/sprak.ts';
import { annatSprak, kortad, sprakattribut } from '../tidslinje/visbar.ts';
import { handelsetext } from './lydelse.ts';

type Citat = { text: string; taggat: string; texter: Oversiktstexter; grans: number };

/** One quotation. `grans`: characters shown before *visa allt*. */
export function Citat({ text, taggat, texter, grans }: Citat) {
  const [hel, setHel] = useState(false);
  const id = useId();
  const kort = kortad(text, grans);
  const stycken = (kort === undefined || hel ? text : kort).split('\n\n');
  const { oppna, stang } = texter;
  return (
    <>
      <blockquote id={id} {...sprakattribut(taggat)}>
        {stycken.map((stycke, nr) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: paragraphs of one text never change places
          <p key={nr}>
            {nr === 0 ? oppna : ''}
            {stycke}
            {nr === stycken.length - 1 ? stang : ''}
          </p>
        ))}
      </blockquote>
      {kort === undefined ? null : (
        <button
          type="button"
          className="lank visa"
          aria-expanded={hel}
          aria-controls={id}
          onClick={() => setHel(!hel)}
        >
          {hel ? texter.visaMindre : texter.visaAllt}
        </button>
      )}
    </>
  );
}

type Ord = { handelse: Kundhandelse; texter: Oversiktstexter; grans?: number };

/** An event, quoted. */
export function Ord({ handelse, texter, grans = 600 }: Ord) {
  return <Citat text={handelsetext(handelse)} taggat={handelse.sprak} texter={texter} grans={grans} />;
}

/** Says in which language the authority answered, when it is another than was asked for. */
export function Annatsprak(props: { taggat: string; sprak: Sprak; texter: Oversiktstexter }) {
  const namn = annatSprak(props.taggat, props.sprak);
  return namn === undefined ? null : <> {fyll(props.texter.skrevPa, { sprak: namn })}</>;
}
