/** What one question is judged by: the plan, what the producers truly did, and what was seen of the engine. */
import { fragasOm, type Rost, rosterAv } from '../facit.ts';
import type { Fragplan, Kallplan, Planpart } from '../fragplan.ts';
import type { Forsok, Redovisning } from '../liggare.ts';
import type { Iakttagelse } from '../stallning.ts';

export type Underlag = {
  readonly plan: Fragplan;
  readonly sett: Iakttagelse;
  readonly sant: Redovisning;
  /** When the last who asked it had ended. */
  readonly slutade: number;
  /** When the first of those who ask the same began: what they share is as old as that. */
  readonly borjade: number;
  /** How late the machine itself was meanwhile, ms. */
  readonly lag: number;
};

/** One källa and one part, as planned, as it truly went, and as it was told. */
export type Enhet = {
  readonly kallplan: Kallplan;
  readonly part: Planpart;
  /** Whether it was to be asked about this part. */
  readonly fragas: boolean;
  readonly roster: readonly Rost[];
  readonly forsok: readonly Forsok[];
  readonly landade: Iakttagelse['landade'];
};

/** Whether the calls written down may be its twin's alone: without a memory in common each makes its own. */
export const kanVaraTvillingens = ({ vakt, tvilling }: Fragplan): boolean =>
  vakt === 'ingen' && tvilling !== undefined;

/** Every källa and part of a question. */
export function enheterna({ plan, sett, sant }: Underlag): readonly Enhet[] {
  return plan.kallor.flatMap((kallplan) => {
    const asked = fragasOm(plan, kallplan);
    const { id, dialekt } = kallplan.sort;
    return plan.parter.map((part): Enhet => {
      const om = dialekt === 'direkt' ? part.id : '*';
      return {
        ...{ kallplan, part },
        fragas: asked.includes(part),
        roster: asked.includes(part) ? rosterAv(plan, kallplan, part, asked) : [],
        forsok: sant.forsok.filter((ett) => asked.includes(part) && ett.kalla === id && ett.part === om),
        landade: sett.landade.filter(({ utfall }) => utfall.kalla === id && utfall.part === part.id),
      };
    });
  });
}

/** Who of a unit answered, as it was told: those whose answer landed. */
export function svarande({ roster, landade }: Enhet): readonly Rost[] {
  return roster.filter(({ producent }) =>
    landade.some(({ utfall }) => utfall.producent === producent && utfall.resultat.slag === 'svar'),
  );
}
