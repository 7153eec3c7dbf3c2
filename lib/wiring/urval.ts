// Joins whom a question is put to: the registry, as the deployment has it, and the person's own choice.

import { env } from '../env.ts';
import { type Kalla, type Kallurval, type Producent, type Uppdrag, urvalAv } from '../formedling/index.ts';
import type { Inloggad } from '../session/index.ts';
import { hus } from '../wiring.ts';

/** A right as far as it matters to whom a question is put: what a fullmakt opens. */
type Ratten = Pick<Uppdrag, 'oppnar'>;

const INGA: ReadonlySet<string> = new Set();

/** Whether there is somebody whom one can choose. */
export function harValfria(): boolean {
  return hus().register.harValfria();
}

/** Whom a question about one part is put to. The store is read only where there is something to choose. */
export async function kallurvalet(inloggning: Inloggad, part: string, ratten: Ratten): Promise<Kallurval> {
  const { register, session } = hus();
  const kallor = register.kallor();
  if (!register.harValfria()) return { fragas: kallor, utanfor: [] };
  const valda = ratten.oppnar === undefined ? await session.valda(inloggning, part) : INGA;
  return urvalAv(kallor, { valda, oppnar: ratten.oppnar });
}

/** The same for many parts, her choices read once. */
export async function kallurvalen(
  inloggning: Inloggad,
): Promise<(part: string, ratten: Ratten) => readonly Kalla[]> {
  const { register, session } = hus();
  const kallor = register.kallor();
  if (!register.harValfria()) return () => kallor;
  const perPart = await session.valdaPerPart(inloggning);
  return (part, { oppnar }) => urvalAv(kallor, { valda: perPart.get(part) ?? INGA, oppnar }).fragas;
}

/** Everyone connected: those whom everybody's question goes to, those whom she has added for one part, and those whom she can add. */
export async function valet(inloggning: Inloggad, part: string) {
  const { register, session } = hus();
  const egna = await session.valda(inloggning, part);
  const perSlag = Map.groupBy(register.producenter(), ({ id, valfri }) =>
    !valfri ? 'alltid' : egna.has(id) ? 'tillagda' : 'valbara',
  );
  return {
    alltid: perSlag.get('alltid') ?? [],
    tillagda: perSlag.get('tillagda') ?? [],
    valbara: perSlag.get('valbara') ?? [],
  };
}

/** Those whom everybody's question goes to, and how many more can be added. */
export function allmanna(): { readonly alltid: readonly Producent[]; readonly fler: number } {
  const alla = hus().register.producenter();
  const alltid = alla.filter(({ valfri }) => !valfri);
  return { alltid, fler: alla.length - alltid.length };
}

/** How long a choice is kept after the last sign-in, days. */
export function valdagar(): number {
  return env().granser.BOLLKOLL_VAL_DAGAR;
}
