// By what right she sees someone's cases, what of them, and what not. No authority is asked.

import type { Metadata } from 'next';
import { headers } from 'next/headers';
import {
  Behorighetssida,
  type Behorighetsvy,
  type Myndighetsdel,
} from '../../../components/ombud/behorighetssida.tsx';
import { VALSKRIPT } from '../../../components/ombud/forskript.ts';
import { partnamn } from '../../../components/sida/partnamn.ts';
import { dag } from '../../../components/texter/datum.ts';
import { ombudstexter } from '../../../components/texter/ombud.ts';
import { pa, type Sprak } from '../../../components/texter/sprak.ts';
import { type Inloggad, type Representation, session } from '../../../lib/wiring.ts';
import { kravPart } from '../../for/tilltrade.ts';
import { InloggadRam } from '../../inloggad.tsx';
import { lasSprak } from '../../las-sprak.ts';
import { producenterna } from '../../omgivning.ts';
import { Skript } from '../../skript.tsx';
import '../behorighet.css';

type Props = { params: Promise<{ part: string }> };
type Producent = ReturnType<typeof producenterna>[number];

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const [{ part }, sprak] = [await kravPart((await params).part), await lasSprak()];
  return {
    title: ombudstexter(sprak).behorighet.titel(partnamn(part, sprak)),
    robots: { index: false, follow: false },
  };
}

// A kind of case is seen when what is opened is all of it, or some of it.
const rors = (arendetyp: string, typ: string) =>
  arendetyp === typ || arendetyp.startsWith(`${typ}.`) || typ.startsWith(`${arendetyp}.`);

/** What of an authority is seen, and what is not. Without kinds: all of it. */
function delad({ id, namn, arendetyper }: Producent, typer: readonly string[], sprak: Sprak) {
  const kanda = Object.entries(arendetyper);
  const sedda = kanda.filter(([arendetyp]) => typer.some((typ) => rors(arendetyp, typ)));
  const osedda = kanda.filter(([arendetyp]) => !typer.some((typ) => rors(arendetyp, typ)));
  const del = (slag: typeof kanda): Myndighetsdel => ({
    id,
    namn: pa(sprak, namn),
    slag: slag.map(([, ord]) => pa(sprak, ord)),
  });
  const ser = typer.length === 0 ? [] : [del(osedda.length === 0 ? [] : sedda)];
  return {
    ser,
    serInte: typer.length > 0 && osedda.length === 0 ? [] : [del(typer.length === 0 ? [] : osedda)],
  };
}

async function vyAv(inloggning: Inloggad, part: Representation, sprak: Sprak): Promise<Behorighetsvy> {
  const bild = await session().behorighet(inloggning, part.id);
  const alla = producenterna();
  const namn = partnamn(part, sprak);
  const heter = (tredjeman: string) => {
    const vem = alla.find(({ organisationsnummer }) => organisationsnummer === tredjeman);
    return vem === undefined ? '' : pa(sprak, vem.namn);
  };
  const fullmakter = (bild?.rader ?? []).map(({ rubrik, kod, tredjeman, till }) => ({
    vad: rubrik ?? kod,
    hos: heter(tredjeman),
    ...(till !== undefined && { till: dag(till - 1, Date.now(), sprak) }),
  }));
  const { oppnar } = bild ?? {};
  const delar = alla.map((producent) =>
    oppnar === undefined
      ? { ser: [{ id: producent.id, namn: pa(sprak, producent.namn), slag: [] }], serInte: [] }
      : delad(producent, oppnar.get(producent.id) ?? [], sprak),
  );
  return {
    ...{ id: part.id, namn, ratt: part.ratt, fullmakter },
    ser: delar.flatMap(({ ser }) => ser),
    serInte: delar.flatMap(({ serInte }) => serInte),
  };
}

export default async function Sida({ params }: Props) {
  const { inloggning, part } = await kravPart((await params).part);
  const [sprak, huvuden] = await Promise.all([lasSprak(), headers()]);
  return (
    <InloggadRam>
      <Behorighetssida vy={await vyAv(inloggning, part, sprak)} texter={ombudstexter(sprak).behorighet} />
      <Skript nonce={huvuden.get('x-nonce') ?? undefined} text={VALSKRIPT} />
    </InloggadRam>
  );
}
