/** Holds every outcome against what its producer truly did: nothing lost, nothing invented, every failure named. */
import type { Utfall } from '../../../lib/formedling/index.ts';
import type { Rost } from '../facit.ts';
import { BER_OM_MS, farGe, type Slag } from '../fel.ts';
import type { Fragplan } from '../fragplan.ts';
import type { Sanning } from '../handelser.ts';
import type { Brott, Lofte } from './brott.ts';
import { type Enhet, enheterna, kanVaraTvillingens, type Underlag } from './underlag.ts';

/** How much before a deadline an answer must have been sent whole for it to have to count, ms, the lag aside. */
const I_GOD_TID_MS = 60;
/** By how much a timer may be early, ms. */
const FOR_TIDIGT_MS = 5;

type Fynd = (lofte: Lofte, text: string) => void;

const sanntext = ({ id, rubrik, ms, klart, kraver }: Sanning) =>
  JSON.stringify([id, rubrik, ms, klart, kraver]);

function lasta({ resultat }: Utfall): readonly string[] {
  if (resultat.slag !== 'svar') return [];
  return resultat.kundhandelser.map((h) =>
    JSON.stringify([
      ...[h.kundhandelseId, h.rubrik, h.tidpunkt.ms],
      ...[h.producentarendetKlart, h.producentarendetKraverKundatgard],
    ]),
  );
}

/** What is in the first list and not in the second, each as often as it is too many. */
function utover(en: readonly string[], annan: readonly string[]): readonly string[] {
  const kvar = [...annan];
  return en.filter((ett) => {
    const i = kvar.indexOf(ett);
    if (i >= 0) kvar.splice(i, 1);
    return i < 0;
  });
}

function granskaSvar(rost: Rost, utfall: Utfall, fynd: Fynd): void {
  const { resultat } = utfall;
  if (resultat.slag !== 'svar') return;
  const sanna = rost.handelser.map(sanntext);
  const sagda = lasta(utfall);
  const vem = `${utfall.kalla} ${utfall.producent} ${utfall.part}`;
  for (const en of utover(sanna, sagda)) fynd('forlorad', `${vem}: ${en} was sent and is not in the answer`);
  for (const en of utover(sagda, sanna)) fynd('uppfunnen', `${vem}: ${en} was not sent`);
  if (resultat.olasliga !== rost.olasliga)
    fynd('forlorad', `${vem}: ${rost.olasliga} unreadable were sent, ${resultat.olasliga} are told of`);
}

const slagen = (landade: Enhet['landade'], producent: string): string =>
  landade
    .filter(({ utfall }) => utfall.producent === producent)
    .map(({ utfall }) => utfall.resultat.slag)
    .sort()
    .join('+');

/** Why this failure may not be told of this unit; undefined when it may. */
function felOrsak(
  enhet: Enhet,
  { utfall, vid }: Enhet['landade'][number],
  underlag: Underlag,
): string | undefined {
  const { plan, borjade } = underlag;
  const { kallplan, forsok } = enhet;
  const { resultat } = utfall;
  const passerat = vid - borjade;
  if (resultat.slag === 'timed-out') {
    const minst = Math.min(kallplan.deadlineMs, plan.totalMs) - FOR_TIDIGT_MS;
    return passerat >= minst ? undefined : `timed out after ${passerat.toFixed()} ms, before its ${minst} ms`;
  }
  if (resultat.slag === 'skipped') return skalOrsak(resultat.skal, enhet, plan, passerat);
  const far: readonly Slag[] = [farGe(kallplan.adressfel), ...forsok.map(({ fel }) => farGe(fel))].flat();
  if (resultat.slag === 'overloaded' && far.includes('overloaded')) return igenOrsak(enhet, utfall, passerat);
  if (resultat.slag !== 'svar' && far.includes(resultat.slag)) return undefined;
  const gjorde = forsok.map(({ fel }) => fel).join(', ') || kallplan.adressfel;
  return `is told as ${resultat.slag}, and did: ${gjorde}`;
}

// Counted from when the answer was read, which is no earlier than the question and no later than its outcome. A date has
// whole seconds.
function igenOrsak({ forsok }: Enhet, { resultat, svarade }: Utfall, passerat: number): string | undefined {
  const bad = forsok.length === 1 ? BER_OM_MS[forsok[0]?.fel ?? ''] : undefined;
  if (bad === undefined || resultat.slag !== 'overloaded') return undefined;
  const efter = (resultat.igenEfter ?? Number.NaN) - svarade;
  if (efter <= bad + FOR_TIDIGT_MS && efter >= bad - 1000 - passerat) return undefined;
  return `asked for ${bad} ms, and is told as ${efter.toFixed()} ms`;
}

function skalOrsak(skal: string, { fragas, kallplan, forsok }: Enhet, plan: Fragplan, passerat: number) {
  if (!fragas) {
    const ratt = kallplan.stangd ? ['planerat-avbrott', 'identifierartyp'] : ['identifierartyp'];
    return ratt.includes(skal) ? undefined : `was not to be asked, and is told as ${skal}`;
  }
  if (forsok.length > 0 && !kanVaraTvillingens(plan)) return `was asked, and is told as skipped (${skal})`;
  if (skal === 'vilar' && plan.vakt === 'delad') return undefined;
  if (skal === 'ej-fragad' && passerat >= plan.totalMs - FOR_TIDIGT_MS) return undefined;
  return `is told as skipped (${skal}) for no reason`;
}

/** Whether a call was answered whole in such good time that nothing but the answer may be told. */
function svaradeIGodTid({ kallplan, forsok }: Enhet, { plan, sett, lag }: Underlag): boolean {
  const egna = forsok.filter(({ hopp }) => !hopp);
  const hel = forsok.find((ett) => ett.hel !== undefined)?.hel;
  if (egna.length !== 1 || hel === undefined || kanVaraTvillingens(plan)) return false;
  const senast = sett.start + Math.min(kallplan.deadlineMs, plan.totalMs) - I_GOD_TID_MS - lag;
  return forsok.every(({ fel }) => farGe(fel).includes('svar')) && hel < senast;
}

function granskaEnhet(enhet: Enhet, underlag: Underlag, fynd: Fynd): void {
  const { kallplan, part, roster, forsok, landade } = enhet;
  const vem = `${kallplan.sort.id} ${part.id}`;
  const stannade = underlag.sett.lamnade === undefined;
  const namn = new Set([
    ...landade.map(({ utfall }) => utfall.producent),
    ...roster.map(({ producent }) => producent),
  ]);
  const svarat = [...namn].every(
    (id) => slagen(landade, id) === (roster.find(({ producent }) => producent === id)?.slag.join('+') ?? ''),
  );
  const kundeSvara = forsok.some(({ fel }) => farGe(fel).includes('svar'));
  if (roster.length > 0 && svarat && kundeSvara) {
    for (const { utfall } of landade) {
      const rost = roster.find(({ producent }) => producent === utfall.producent);
      if (rost !== undefined) granskaSvar(rost, utfall, fynd);
    }
    return;
  }
  if (!stannade && landade.length === 0) return;
  if (svaradeIGodTid(enhet, underlag))
    fynd('forlorad', `${vem} answered whole and in time, and is told otherwise`);
  for (const id of kallplan.sort.producenter) {
    const antal = landade.filter(({ utfall }) => utfall.producent === id).length;
    if (antal !== 1)
      fynd('onamnd', `${vem}: ${antal} outcomes of ${id}, which is one too ${antal === 0 ? 'few' : 'many'}`);
  }
  for (const ett of landade) {
    const orsak = felOrsak(enhet, ett, underlag);
    const lofte = ett.utfall.resultat.slag === 'svar' ? 'uppfunnen' : 'onamnd';
    if (orsak !== undefined) fynd(lofte, `${vem}: ${ett.utfall.producent} ${orsak}`);
    if (!kallplan.sort.producenter.includes(ett.utfall.producent))
      fynd('uppfunnen', `${vem}: ${ett.utfall.producent} spoke in no answer`);
  }
}

/** The most calls that a question, with its twin, may cost a källa about a part. */
function hogstAntal({ plan }: Underlag, { kallplan, forsok }: Enhet): number {
  if (plan.vakt === 'ingen') return plan.tvilling === undefined ? 1 : 2;
  const gickBra = forsok.every(({ fel }) => farGe(fel).includes('svar'));
  // One new try, and beside each a second call where the källa allows it.
  return gickBra && !kallplan.sort.dubbelfraga ? 1 : 4;
}

/** All breaches of the outcomes of a question. */
export function granskaUtfall(underlag: Underlag): readonly Brott[] {
  const brott: Brott[] = [];
  const { nr, kallor } = underlag.plan;
  const fynd: Fynd = (lofte, text) => brott.push({ lofte, nr, text });
  for (const enhet of enheterna(underlag)) {
    granskaEnhet(enhet, underlag, fynd);
    const antal = enhet.forsok.filter(({ hopp }) => !hopp).length;
    const hogst = hogstAntal(underlag, enhet);
    const vem = `${enhet.kallplan.sort.id} ${enhet.part.id}`;
    if (antal > hogst) fynd('for-manga', `${vem}: ${antal} calls, and ${hogst} at most are allowed`);
  }
  const kanda = new Set(kallor.map(({ sort }) => sort.id));
  for (const { utfall } of underlag.sett.landade)
    if (!kanda.has(utfall.kalla)) fynd('uppfunnen', `${utfall.kalla} was not in the question`);
  return brott;
}
