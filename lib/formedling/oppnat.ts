// What an uppdrag opens, as the engine keeps to it: which källor and producenter are asked, for which event types, and what
// is let through of their answers. Promises that by a limited right nothing else is asked for, and that what is sent all the
// same goes no further. Leaves which behörighet opens what to session.

import { matcharTyp } from '../arenden/kundhandelsetyp.ts';
import type { Fraga } from '../producenter/fraga.ts';
import type { Kalla, Producent } from '../producenter/kalla.ts';
import type { Brist, Delsvar, Lasning } from '../producenter/kallfraga.ts';
import type { Begaran } from './begaran.ts';
import type { Oppnat, Uppdrag } from './uppdrag.ts';

/** Whether a type of event, or the beginning of one, is all below one of these. */
const inom = (typ: string, typer: readonly string[]) => typer.some((en) => matcharTyp(typ, en));

/** The question as one källa may be asked it: about the opened types that were asked for, and no others. Undefined: about nothing. */
function fragaInom(fraga: Fraga, producenter: readonly Producent[], oppnar: Oppnat): Fraga | undefined {
  const opened = [...new Set(producenter.flatMap(({ id }) => oppnar.get(id) ?? []))];
  const own = fraga.kundhandelseTyper ?? [];
  if (own.length === 0) return { ...fraga, kundhandelseTyper: opened };
  const both = [...own.filter((typ) => inom(typ, opened)), ...opened.filter((typ) => inom(typ, own))];
  return both.length === 0 ? undefined : { ...fraga, kundhandelseTyper: [...new Set(both)] };
}

/** A källa, seen with the producenter that may be asked alone, and the question as it may be asked it. */
export type Oppnadkalla = { readonly kalla: Kalla; readonly fraga: Fraga };

function oppnad(kalla: Kalla, fraga: Fraga, oppnar: Oppnat): Oppnadkalla | undefined {
  const [first, ...rest] = kalla.producenter.filter(({ id }) => (oppnar.get(id)?.length ?? 0) > 0);
  if (first === undefined) return undefined;
  const inner = fragaInom(fraga, [first, ...rest], oppnar);
  return inner && { kalla: { ...kalla, producenter: [first, ...rest] }, fraga: inner };
}

/** The källor that may be asked by this uppdrag, each with what it may be asked. */
export function oppnadeKallor({
  kallor,
  uppdrag: { oppnar },
  fraga,
}: Pick<Begaran, 'kallor' | 'uppdrag' | 'fraga'>): readonly Oppnadkalla[] {
  if (oppnar === undefined) return kallor.map((kalla) => ({ kalla, fraga }));
  return kallor.flatMap((kalla) => oppnad(kalla, fraga, oppnar) ?? []);
}

/** Opened types below an ärendetyp that is not opened itself: of such a case only some of the events are seen. */
export function delvisaTyper(producent: string, { oppnar }: Pick<Uppdrag, 'oppnar'>): readonly string[] {
  const typer = oppnar?.get(producent) ?? [];
  const whole = typer.filter((typ) => typ.split('.').length <= 2);
  return typer.filter((typ) => typ.split('.').length > 2 && !inom(typ, whole));
}

function slappt(delsvar: Delsvar, oppnar: Oppnat): { readonly delsvar: Delsvar; readonly tappade: number } {
  const { producent, resultat } = delsvar;
  if (resultat.slag !== 'svar') return { delsvar, tappade: 0 };
  const typer = oppnar.get(producent) ?? [];
  const kundhandelser = resultat.kundhandelser.filter(({ kundhandelseTyp }) => inom(kundhandelseTyp, typer));
  const tappade = resultat.kundhandelser.length - kundhandelser.length;
  return { delsvar: { ...delsvar, resultat: { ...resultat, kundhandelser } }, tappade };
}

/** What of an answer may be let through; what was sent and not asked for is noted, by rule and field alone. */
export function inomOppnat(lasning: Lasning, { oppnar }: Pick<Uppdrag, 'oppnar'>): Lasning {
  if (oppnar === undefined) return lasning;
  const opened = lasning.delsvar.filter(({ producent }) => oppnar.has(producent));
  const others = lasning.delsvar.filter(({ producent }) => !oppnar.has(producent));
  const own = opened.map((delsvar) => slappt(delsvar, oppnar));
  const unasked = others.flatMap(({ resultat }) => (resultat.slag === 'svar' ? resultat.kundhandelser : []));
  const antal = own.reduce((sum, { tappade }) => sum + tappade, unasked.length);
  const brist: Brist = { regel: 'ej-begard-typ', falt: 'kundhandelseTyp', antal };
  return {
    delsvar: own.map(({ delsvar }) => delsvar),
    brister: antal === 0 ? lasning.brister : [...lasning.brister, brist],
  };
}
