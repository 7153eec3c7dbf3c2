/** Holds the folded timeline against the key: every event once, every gap, the ball, and when it may be called complete. */
import { somFullstandig, type Tidslinje } from '../../../lib/formedling/index.ts';
import { fallenAv } from '../bollorakel.ts';
import type { Sanning } from '../handelser.ts';
import { EPOK } from '../varldsplan.ts';
import type { Brott, Lofte } from './brott.ts';
import { type Enhet, enheterna, svarande, type Underlag } from './underlag.ts';

type Fynd = (lofte: Lofte, text: string) => void;

const vemAv = (kund: string, producent: string) => `${producent} (${kund})`;

/** What is known, by kund and producent. */
function kant(enheter: readonly Enhet[]): ReadonlyMap<string, readonly Sanning[]> {
  const alla = enheter.flatMap((enhet) =>
    svarande(enhet).map(({ producent, handelser }) => ({
      vem: vemAv(enhet.part.kundId, producent),
      handelser,
    })),
  );
  return new Map(
    [...Map.groupBy(alla, ({ vem }) => vem)].map(([vem, dem]) => [vem, dem.flatMap((en) => en.handelser)]),
  );
}

function granskaHandelser(vem: string, sanna: readonly Sanning[], tidslinje: Tidslinje, fynd: Fynd): void {
  const iFall = tidslinje.arenden
    .filter((a) => vemAv(a.kund, a.producent) === vem)
    .flatMap(({ handelser, kommande }) => [...handelser, ...kommande]);
  const notiser = tidslinje.notiser
    .map(({ handelse }) => handelse)
    .filter((h) => vemAv(h.kund, h.producent) === vem);
  const sagda = [...iFall, ...notiser].map(({ handelse }) => handelse.kundhandelseId);
  const ids = new Set(sanna.map(({ id }) => id));
  for (const id of ids) if (!sagda.includes(id)) fynd('forlorad', `${vem}: ${id} is not on the timeline`);
  for (const id of new Set(sagda))
    if (!ids.has(id)) fynd('uppfunnen', `${vem}: ${id} on the timeline was never sent`);
  if (new Set(sagda).size !== sagda.length)
    fynd('uppfunnen', `${vem}: an event stands twice on the timeline`);
}

function granskaBollar(vem: string, sanna: readonly Sanning[], tidslinje: Tidslinje, fynd: Fynd): void {
  const sagda = tidslinje.arenden.filter((a) => vemAv(a.kund, a.producent) === vem);
  for (const [namn, { ids, bollar }] of fallenAv(sanna, EPOK)) {
    const arende = sagda.find(({ handelser, kommande }) =>
      [...handelser, ...kommande].some(({ handelse }) => ids.has(handelse.kundhandelseId)),
    );
    // A case that is not there at all has lost its events, and that is told above.
    if (arende === undefined) continue;
    const { boll, motsagelse, handelser, kommande } = arende;
    const egna = new Set([...handelser, ...kommande].map(({ handelse }) => handelse.kundhandelseId));
    if ([...ids].some((id) => !egna.has(id)) || egna.size !== ids.size)
      fynd('fel-boll', `${vem} ${namn}: the case has other events than its own`);
    if (!bollar.some((en) => en.boll === boll && en.motsagelse === motsagelse))
      fynd('fel-boll', `${vem} ${namn}: ${boll}, and not ${bollar.map((en) => en.boll).join(' or ')}`);
  }
}

/** Whether nothing is missing, by what is true: everyone answered whole, or had nothing to answer. */
function arHelt(enheter: readonly Enhet[]): boolean {
  return enheter.every((enhet) => {
    if (!enhet.fragas) return enhet.kallplan.sort.baraPersoner && enhet.part.typ !== 'Personnummer';
    const dem = svarande(enhet);
    return (
      dem.length === enhet.roster.length &&
      enhet.roster.every(({ slag, olasliga }) => slag.join() === 'svar' && olasliga === 0)
    );
  });
}

function granskaLiggaren({ plan, sett }: Underlag, { kallor }: Tidslinje, fynd: Fynd): void {
  for (const { sort } of plan.kallor) {
    for (const part of plan.parter) {
      for (const producent of sort.producenter) {
        const lage = kallor.find(
          (k) => k.kalla === sort.id && k.part === part.id && k.producent === producent,
        );
        const slag = sett.landade
          .map(({ utfall }) => utfall)
          .filter((u) => u.kalla === sort.id && u.part === part.id && u.producent === producent)
          .map(({ resultat }) => resultat.slag);
        const ratt = slag.some((ett) => ett !== 'svar') ? 'fel' : 'svarat';
        if (lage?.lage !== ratt)
          fynd(
            'onamnd',
            `${sort.id} ${part.id} ${producent}: the ledger says ${lage?.lage ?? 'nothing'}, and not ${ratt}`,
          );
      }
    }
  }
}

/** All breaches of the timeline of a question; none when the caller left before it was made. */
export function granskaTidslinje(underlag: Underlag): readonly Brott[] {
  const { tidslinje } = underlag.sett;
  if (tidslinje === undefined) return [];
  const brott: Brott[] = [];
  const fynd: Fynd = (lofte, text) => brott.push({ lofte, nr: underlag.plan.nr, text });
  const enheter = enheterna(underlag);
  const sanna = kant(enheter);
  const sagda = [...tidslinje.arenden, ...tidslinje.notiser.map(({ handelse }) => handelse)];
  for (const vem of new Set([
    ...sanna.keys(),
    ...sagda.map(({ kund, producent }) => vemAv(kund, producent)),
  ])) {
    granskaHandelser(vem, sanna.get(vem) ?? [], tidslinje, fynd);
    granskaBollar(vem, sanna.get(vem) ?? [], tidslinje, fynd);
  }
  granskaLiggaren(underlag, tidslinje, fynd);
  const hel = arHelt(enheter);
  if ((somFullstandig(tidslinje) !== undefined) !== hel)
    fynd(
      'fullstandig',
      hel ? 'everyone answered whole, and it is not complete' : 'called complete, and something is missing',
    );
  return brott;
}
