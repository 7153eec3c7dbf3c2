'use client';
// One line of the board: a name that opens, how much lies where, the longest wait, the latest event and what is unclear. Each figure
// has its column's word beside it for a narrow screen, where there are no columns.

import { memo, type ReactNode } from 'react';
import { kandaAv, type Mangd, type Sammandrag } from '../../lib/arenden/sammandrag.ts';
import type { Huvudman, Huvudmansrad } from '../../lib/arenden/tavla.ts';
import type { Taveltexter } from '../texter/tavla.ts';
import { visbar } from '../tidslinje/visbar.ts';
import { type Bollage, Bollmarke } from '../ui/boll.tsx';
import { Ikon } from '../ui/ikon.tsx';
import { type Omgivning, oppnat, slutarSnart } from './begransning.ts';
import { ROLL } from './roller.ts';

type Radprops = {
  rad: Huvudmansrad;
  huvudman: Huvudman | undefined;
  om: Omgivning;
  /** Id of the region that it opens, while it is open. */
  region: string | undefined;
  oppna: (id: string) => void;
};

function bollage({ hosDig, hosProducenten, oklart }: Sammandrag): Bollage {
  if (kandaAv(hosDig) > 0) return 'hos-dig';
  if (hosDig.slag !== 'precis' || kandaAv(oklart) > 0) return 'oklart';
  return kandaAv(hosProducenten) > 0 ? 'hos-producenten' : 'i-mal';
}

function Cell({ ord, klass, children }: { ord: string; klass?: string; children: ReactNode }) {
  return (
    <td {...ROLL.cell} className={klass}>
      <span className="ord" aria-hidden="true">
        {ord}
      </span>
      {children}
    </td>
  );
}

function Antal({
  ord,
  klass = '',
  mangd,
  texter,
}: {
  ord: string;
  klass?: string;
  mangd: Mangd;
  texter: Taveltexter;
}) {
  const inget = kandaAv(mangd) === 0;
  return (
    <Cell ord={ord} klass={`n ${klass}`}>
      <span className={inget ? 'soft' : 'tal'}>{texter.mangd(mangd)}</span>
    </Cell>
  );
}

function Senast({ senast, nar, om }: { senast: Sammandrag['senast']; nar: number; om: Omgivning }) {
  if (senast === undefined) return <span className="soft">–</span>;
  const vem = om.namn(senast.producent);
  const vad = om.typnamn.get(senast.arendetyp);
  return (
    <span>
      {om.texter.senast(senast.ms, nar)}
      <span className="soft"> {vad === undefined ? vem : `${visbar(vad)}, ${vem}`}</span>
    </span>
  );
}

function Oklart({ sammandrag, om: { texter, namn } }: { sammandrag: Sammandrag; om: Omgivning }) {
  const { oklart, vantar, saknas, rattOkand } = sammandrag;
  const skal = [
    ...texter.saknas(saknas, rattOkand, namn),
    ...(vantar.length > 0 ? [texter.vantar(vantar, namn)] : []),
  ];
  return (
    <span>
      {skal.length === 0 || kandaAv(oklart) > 0 ? (
        <span className={kandaAv(oklart) === 0 ? 'soft' : 'tal'}>{texter.mangd(oklart)}</span>
      ) : null}{' '}
      {skal.join(' ')}
    </span>
  );
}

function Celler({ sammandrag, nar, om }: { sammandrag: Sammandrag; nar: number; om: Omgivning }) {
  const { texter } = om;
  const { kolumner } = texter;
  const { hosDig, hosProducenten, iMal, aldst } = sammandrag;
  return (
    <>
      <Antal ord={kolumner.attGora} klass={kandaAv(hosDig) > 0 ? 'att' : ''} mangd={hosDig} texter={texter} />
      <Antal ord={kolumner.hosMyndigheten} mangd={hosProducenten} texter={texter} />
      <Antal ord={kolumner.iMal} mangd={iMal} texter={texter} />
      <Cell ord={kolumner.vantan}>
        {aldst === undefined ? (
          <span className="soft">–</span>
        ) : (
          <span className={aldst.boll === 'hos-dig' ? 'tal' : 'soft'}>{texter.vantan(aldst)}</span>
        )}
      </Cell>
      <Cell ord={kolumner.senast}>
        <Senast senast={sammandrag.senast} nar={nar} om={om} />
      </Cell>
      <Cell ord={kolumner.oklart}>
        <Oklart sammandrag={sammandrag} om={om} />
      </Cell>
    </>
  );
}

function Begransning({ rad, till, om }: { rad: Huvudmansrad; till: number | undefined; om: Omgivning }) {
  const oppnar = rad.lage === 'sammandrag' && rad.oppnar ? oppnat(rad.oppnar, om) : [];
  const slut = slutarSnart(till, rad.nar);
  if (oppnar.length === 0 && slut === undefined) return null;
  return (
    <span className="bara">
      {oppnar.length === 0 ? null : om.texter.bara(oppnar)}{' '}
      {slut === undefined ? null : om.texter.slutar(slut, rad.nar)}
    </span>
  );
}

/** How many columns there are beside the name. */
export const KOLUMNER = 6;

/** Its name is what j, k and Enter move between and open (`data-huvudman`). */
export const Tavelrad = memo(function Tavelrad({ rad, huvudman, om, region, oppna }: Radprops) {
  const lage = rad.lage === 'sammandrag' ? bollage(rad.sammandrag) : 'oklart';
  return (
    <tr {...ROLL.rad}>
      <th scope="row" {...ROLL.radrubrik}>
        <button
          type="button"
          data-huvudman={rad.id}
          aria-expanded={region !== undefined}
          aria-controls={region}
          onClick={() => oppna(rad.id)}
        >
          <Bollmarke lage={lage} />
          <bdi>{visbar(huvudman?.namn ?? '')}</bdi>
          <Ikon namn="fram" />
        </button>
        <Begransning rad={rad} till={huvudman?.till} om={om} />
      </th>
      {rad.lage === 'sammandrag' ? (
        <Celler sammandrag={rad.sammandrag} nar={rad.nar} om={om} />
      ) : (
        <td {...ROLL.cell} colSpan={KOLUMNER} aria-colspan={KOLUMNER} className="hela">
          {om.texter.utanRatt[rad.skal]}
        </td>
      )}
    </tr>
  );
});
