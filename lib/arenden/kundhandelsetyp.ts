// The three-part name of an event type, PRODUCENT.ARENDETYP.HANDELSETYP (standard 6.2.5, request schema
// `kundhandelseTyper`). Promises to read any string; a type with fewer parts is its own ärendetyp.

/** The ärendetyp of an event type, producer included: `SKV.MOMS.DEKL_INLAMAD` gives `SKV.MOMS`. */
export function arendetypAv(kundhandelseTyp: string): string {
  return kundhandelseTyp.split('.').slice(0, 2).join('.');
}

/** Whether a type is the prefix itself or below it; a prefix ends at a dot (facts 1.2: X.BYGG is not X.BYGGLOV). */
export function matcharTyp(kundhandelseTyp: string, prefix: string): boolean {
  return kundhandelseTyp === prefix || kundhandelseTyp.startsWith(`${prefix}.`);
}
