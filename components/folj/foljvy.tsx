'use client';
// Following one case by its kvittensnummer: the form, and then the case itself, told as on its own page. Promises that
// neither the number nor the case is put in the address, the history or any memory but this page's.

import { type ReactNode, useEffect, useMemo, useState } from 'react';
import { kraverStarkare } from '../../lib/arenden/utfall.ts';
import { Arendet } from '../arende/arendet.tsx';
import { Igenknapp, Luckord } from '../arende/lucka.tsx';
import { dag } from '../texter/datum.ts';
import type { Foljtexter } from '../texter/folj.sv.ts';
import { form, fyll } from '../texter/mall.ts';
import type { Ord } from '../texter/ord.ts';
import type { Sprak } from '../texter/sprak.ts';
import { Hinder } from '../tidslinje/hinder.tsx';
import { useTitel } from '../tidslinje/huvudsats.tsx';
import { arendenamn, namnI } from '../tidslinje/namn.ts';
import { type Rum, Rumsgivare } from '../tidslinje/rum.tsx';
import { Ikon } from '../ui/ikon.tsx';
import { Inomlank } from '../ui/inomlank.tsx';
import { Formular, type Valbarkalla } from './formular.tsx';
import { type Fynd, fyndI } from './fynd.ts';
import type { Foljfraga, Nekad } from './stromma.ts';
import { type Foljd, useFoljd } from './use-foljd.ts';

type Alltord = { texter: Foljtexter; ord: Ord };

/** What the page gives. `kallor`: those that have opted in. */
export type Foljprops = Alltord & { sprak: Sprak; kallor: readonly Valbarkalla[] };

function nekatFel({ typ, sekunder, status }: Nekad, { fel }: Foljtexter) {
  if (status === 429) return { text: fyll(form(sekunder, fel.forManga), { n: sekunder }), falt: false };
  if (typ === 'ogiltigt-nummer') return { text: fel.ogiltigt, falt: true };
  if (typ === 'okand-kalla') return { text: fel.okand, falt: false };
  return { text: status === 0 ? fel.kontaktlos : fel.upptagen, falt: false };
}

function felAv(tomt: boolean, { nekad }: Foljd, fynd: Fynd | undefined, namn: string, texter: Foljtexter) {
  if (tomt) return { text: texter.fel.tomt, falt: true };
  if (nekad !== undefined) return nekatFel(nekad, texter);
  if (fynd?.slag === 'finns-inte') return { text: fyll(texter.fel.finnsInte, { namn }), falt: true };
  if (fynd?.slag !== 'saknas') return undefined;
  const { lucka } = fynd;
  const text = (
    <>
      <Luckord kalla={lucka} />
      {lucka.fel !== undefined && kraverStarkare(lucka.fel) ? <Igenknapp kalla={lucka} /> : null}
    </>
  );
  return { text, falt: false };
}

function Tillbaka({ texter, annat }: { texter: Foljtexter; annat?: () => void }) {
  if (annat === undefined) {
    return (
      <a className="back" href="/hem">
        <Ikon namn="bak" /> {texter.tillbaka}
      </a>
    );
  }
  return (
    <button type="button" className="lank back" onClick={annat}>
      <Ikon namn="bak" /> {texter.annat}
    </button>
  );
}

type Hittat = Alltord & {
  rum: Rum;
  arenden: Extract<Fynd, { slag: 'arenden' }>['arenden'];
  annat: () => void;
};

/** The case, or one of several that go by the same number. */
function Hittade({ rum, arenden, annat, texter, ord }: Hittat) {
  const [valt, valj] = useState(arenden[0].nyckel);
  const arende = arenden.find((ett) => ett.nyckel === valt) ?? arenden[0];
  const kallor = rum.data?.start.kallor ?? [];
  const namn = arendenamn(arenden, kallor, (ms) => dag(ms, rum.tidslinje?.now ?? ms, rum.sprak));
  // The form and its focus are gone: the reader is put at the start of what came in its place.
  useEffect(() => document.getElementById('innehall')?.focus(), []);
  const tillbaka: ReactNode = (
    <>
      <Tillbaka texter={texter} annat={annat} />
      {arenden.length < 2 ? null : (
        <div className="flera">
          <p>{fyll(texter.flera, { n: arenden.length })}</p>
          {arenden.map(({ nyckel }) => (
            <button
              key={nyckel}
              type="button"
              className="lank"
              aria-pressed={nyckel === arende.nyckel}
              onClick={() => valj(nyckel)}
            >
              {namn.get(nyckel)}
            </button>
          ))}
        </div>
      )}
    </>
  );
  return (
    <Arendet
      arende={arende}
      namn={namn.get(arende.nyckel) ?? ''}
      texter={ord.arende}
      ord={ord.oversikt}
      tillbaka={tillbaka}
    />
  );
}

function Fraga({ children, texter }: { children: ReactNode; texter: Foljtexter }) {
  useTitel(texter.rubrik);
  return (
    <div className="wrap text">
      <Tillbaka texter={texter} />
      <h1>{texter.rubrik}</h1>
      <p className="lead">{texter.ingress}</p>
      {children}
    </div>
  );
}

function rummet({ data, tidslinje }: Foljd, sprak: Sprak, ord: Ord, igen: () => void): Rum {
  const namn = namnI(data?.start.kallor ?? []);
  const besked = ord.besked;
  return {
    Lank: Inomlank,
    data,
    tidslinje,
    sprak,
    ord,
    namn,
    texter: besked,
    part: '',
    partnamn: '',
    anslutna: 1,
    fragaIgen: igen,
    uppdatera: igen,
  };
}

/** The whole view. */
export function Foljvy({ sprak, kallor, ...alltord }: Foljprops) {
  const { texter, ord } = alltord;
  const { foljd, fraga, glom } = useFoljd();
  const [fragan, sattFragan] = useState<Foljfraga>();
  const rum = useMemo(
    () => rummet(foljd, sprak, ord, () => fragan && fraga(fragan)),
    [foljd, sprak, ord, fragan, fraga],
  );
  const fynd = foljd.tidslinje && fyndI(foljd.tidslinje);
  const namn = kallor.find(({ id }) => id === fragan?.kalla)?.namn ?? '';
  const skicka = (ny: Foljfraga) => {
    sattFragan(ny);
    if (ny.nummer.trim() === '') glom();
    else fraga(ny);
  };
  const tomt = fragan !== undefined && fragan.nummer.trim() === '';
  if (foljd.nekad?.status === 401) return <Hinder status={401} texter={ord.besked} igen={glom} />;
  const annat = () => {
    sattFragan(undefined);
    glom();
  };
  return (
    <Rumsgivare value={rum}>
      <div className="vh" role="status">
        {foljd.fragar ? fyll(texter.fragar, { namn }) : ''}
      </div>
      {fynd?.slag === 'arenden' ? (
        <Hittade rum={rum} arenden={fynd.arenden} annat={annat} {...alltord} />
      ) : (
        <Fraga texter={texter}>
          <Formular
            texter={texter}
            kallor={kallor}
            fragar={foljd.fragar ? namn : undefined}
            fel={foljd.fragar ? undefined : felAv(tomt, foljd, fynd, namn, texter)}
            fraga={skicka}
          />
        </Fraga>
      )}
    </Rumsgivare>
  );
}
