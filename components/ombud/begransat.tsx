// Says on the overview that a fullmakt shows only some of it, and leads to what. Server-drawn: it weighs nothing in the bundle.

import type { Ombudstexter } from '../texter/ombud.sv.ts';

type Props = { part: string; myndigheter: readonly string[]; texter: Ombudstexter['begransat'] };

/** `myndigheter`: the names of those where the fullmakt opens something. */
export function Begransat({ part, myndigheter, texter }: Props) {
  return (
    <div className="wrap begransat">
      <p>
        {texter.rad(myndigheter)} <a href={`/behorighet/${part}`}>{texter.lank}</a>
      </p>
    </div>
  );
}
