// Everyone whose cases she may see. Her own and her companies stand there at once; those who have given her a fullmakt come when the
// register of them has answered, and authorities that did not are named.

import type { Metadata } from 'next';
import { headers } from 'next/headers';
import { Suspense } from 'react';
import { VALSKRIPT } from '../../components/ombud/forskript.ts';
import { Narmast, Valgrupp, Valjsida, type Valrad } from '../../components/ombud/valjsida.tsx';
import { valjskript } from '../../components/ombud/valjskript.ts';
import { partnamn } from '../../components/sida/partnamn.ts';
import { dag } from '../../components/texter/datum.ts';
import { ombudstexter } from '../../components/texter/ombud.ts';
import { skaltexter } from '../../components/texter/skal.ts';
import { pa, type Sprak } from '../../components/texter/sprak.ts';
import { type Inloggad, type Representation, session } from '../../lib/wiring.ts';
import { InloggadRam, kravInloggad } from '../inloggad.tsx';
import { lasSprak } from '../las-sprak.ts';
import { harFullmakter, producenterna } from '../omgivning.ts';
import { Skript } from '../skript.tsx';
import '../konto.css';
import './valj.css';

export async function generateMetadata(): Promise<Metadata> {
  return { title: ombudstexter(await lasSprak()).valj.titel };
}

function radAv(part: Representation, sprak: Sprak): Valrad {
  const rad = { id: part.id, namn: partnamn(part, sprak) };
  if (part.slag !== 'huvudman') return rad;
  const { oppnar, till } = part;
  return { ...rad, oppnar, ...(till !== undefined && { till: dag(till - 1, Date.now(), sprak) }) };
}

async function Fullmakter({ inloggning, sprak }: { inloggning: Inloggad; sprak: Sprak }) {
  const texter = ombudstexter(sprak).valj;
  const [{ parter, utanSvar }, narmast] = await Promise.all([
    session().huvudman(inloggning),
    session().narmast(inloggning),
  ]);
  const { favoriter, senast } = narmast ?? { favoriter: [], senast: [] };
  const marked = new Set(favoriter);
  const rader = parter.map((part) => {
    const rad = radAv(part, sprak);
    return narmast && rad.oppnar !== false ? { ...rad, favorit: marked.has(part.id) } : rad;
  });
  const valda = (ider: readonly string[]) =>
    ider.flatMap((id) => rader.find((rad) => rad.id === id && rad.oppnar !== false) ?? []);
  const { tjanstePart } = inloggning;
  const alla = [...inloggning.parter, ...parter];
  // What is not known is said elsewhere, and then nothing is said of this.
  const tjanstUtanRatt =
    tjanstePart !== undefined &&
    !(inloggning.foretagOkanda || utanSvar.length > 0 || alla.some(({ id }) => id === tjanstePart));
  const tysta = producenterna().filter(({ id }) => utanSvar.includes(id));
  const namn = tysta.map((producent) => pa(sprak, producent.namn));
  return (
    <>
      <Narmast favoriter={valda(favoriter)} senast={valda(senast)} texter={texter} />
      {tjanstUtanRatt ? <p className="note">{texter.tjanstUtanRatt}</p> : null}
      <Valgrupp rubrik={texter.fullmakt} rader={rader} texter={texter}>
        {namn.length > 0 ? <p className="note">{texter.utanSvar(namn)}</p> : null}
        {namn.length === 0 && parter.length === 0 ? <p>{texter.ingen}</p> : null}
      </Valgrupp>
      <p>
        <a className="plain" href="/for/upphorda">
          {ombudstexter(sprak).upphorda.lank}
        </a>
      </p>
    </>
  );
}

type Props = { searchParams: Promise<{ svar?: string | string[] }> };

export default async function Sida({ searchParams }: Props) {
  const inloggning = await kravInloggad();
  const [sprak, huvuden] = await Promise.all([lasSprak(), headers()]);
  const texter = ombudstexter(sprak).valj;
  const { svar } = await searchParams;
  const besked =
    typeof svar === 'string' && Object.hasOwn(texter.svar, svar)
      ? texter.svar[svar as keyof typeof texter.svar]
      : undefined;
  const slag = (vilket: Representation['slag']) =>
    inloggning.parter.filter((part) => part.slag === vilket).map((part) => radAv(part, sprak));
  const vantar = (
    <section aria-busy="true">
      <h2>{texter.fullmakt}</h2>
      <p>{texter.hamtar}</p>
    </section>
  );
  return (
    <InloggadRam>
      <Valjsida texter={texter} besked={besked} tavla={harFullmakter() ? skaltexter(sprak).tavla : undefined}>
        <Valgrupp rubrik={texter.foretag} rader={slag('foretag')} texter={texter}>
          {inloggning.foretagOkanda ? <p className="note">{texter.foretagOkanda}</p> : undefined}
        </Valgrupp>
        <Valgrupp rubrik={texter.egen} rader={slag('egen')} texter={texter} />
        {harFullmakter() ? (
          <Suspense fallback={vantar}>
            <Fullmakter inloggning={inloggning} sprak={sprak} />
          </Suspense>
        ) : null}
      </Valjsida>
      <Skript
        nonce={huvuden.get('x-nonce') ?? undefined}
        text={`${VALSKRIPT}${valjskript(texter.traffar(-1, -2).replace('-1', '#n').replace('-2', '#alla'))}`}
      />
    </InloggadRam>
  );
}
