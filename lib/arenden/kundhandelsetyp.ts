// The three-part name of an event type, PRODUCENT.ARENDETYP.HANDELSETYP (standard 6.2.5, request schema
// `kundhandelseTyper`). Promises to read any string; a type with fewer parts is its own ärendetyp.

/** The ärendetyp of an event type, producer included: `SKV.MOMS.DEKL_INLAMAD` gives `SKV.MOMS`. */
export function arendetypAv(kundhandelseTyp: string): string {
  const end = kundhandelseTyp.indexOf('.', kundhandelseTyp.indexOf('.') + 1);
  return end < 0 ? kundhandelseTyp : kundhandelseTyp.slice(0, end);
}

/** Whether a type is the prefix itself or below it; a prefix ends at a dot (facts 1.2: X.BYGG is not X.BYGGLOV). */
export function matcharTyp(kundhandelseTyp: string, prefix: string): boolean {
  return kundhandelseTyp === prefix || kundhandelseTyp.startsWith(`${prefix}.`);
}
