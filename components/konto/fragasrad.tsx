// The ledger's last lines: who is not asked, and where one chooses. Server-drawn: it weighs nothing in the bundle.

import { antalen } from '../texter/aktorer.ts';
import type { Fragastexter } from '../texter/fragas.sv.ts';
import type { Fragbar } from './fragassida.tsx';

type Radprops = { part: string; utanfor: readonly Fragbar[]; texter: Fragastexter };

/** That some are not asked, the way to add one, and the way to ask everyone once. */
export function Utanforrad({ part, utanfor, texter }: Radprops) {
  const antal = antalen(utanfor);
  return (
    <div className="utanfor">
      <p>
        {texter.utanfor(
          utanfor.map(({ namn }) => namn),
          antal,
        )}
      </p>
      <p>
        <a className="plain" href={`/fragas/${part}`}>
          {texter.lank(antal)}
        </a>{' '}
        <a className="plain" href="#alla">
          {texter.osaker.lank}
        </a>
      </p>
    </div>
  );
}

/** The way to choose, when everyone is asked. */
export function Valjrad({ part, texter }: Omit<Radprops, 'utanfor'>) {
  return (
    <p className="utanfor">
      <a className="plain" href={`/fragas/${part}`}>
        {texter.valjVilka}
      </a>
    </p>
  );
}
