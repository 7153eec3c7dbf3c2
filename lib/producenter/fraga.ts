// What is asked of every källa alike: in which language and, if so, of which types, tags and days. Promises to tell
// a whole question from a narrowed one. Leaves whom it is about to the uppdrag and the wire to the dialects.

import { svenskDag } from '../arenden/tidpunkt.ts';

/** One question (request schema 6.0). Lists that are empty filter nothing; days are `YYYY-MM-DD`, both inclusive. */
export type Fraga = {
  /** ISO 639-1, sent as `Accept-Language`. A producer that lacks it answers in Swedish. */
  readonly sprak: string;
  /** Full types or prefixes that end at a dot. */
  readonly kundhandelseTyper?: readonly string[];
  readonly taggar?: readonly string[];
  readonly startDatum?: string;
  readonly slutDatum?: string;
  /** UUID of the user's one question, the same in every call it gives rise to (`x-correlation-id`). */
  readonly korrelation: string;
};

/**
 * Whether an answer to the question, given at `now` (epoch ms), may lack the newest event of some case: then the
 * answer decides no ball and stands in no whole answer's place.
 *
 * - Types and tags leave events out, and a prefix leaves whole cases out.
 * - A start date never hides the newest event of a case that it shows. It does hide every event of a case that has
 *   rested since before, and the beginning of the ball's run, so that "nothing to do" and the days would be false.
 * - An end date hides the newest event only if it has passed in Sweden; a later one hides just what is to come.
 * - A language leaves nothing out.
 */
export function isNarrowed(fraga: Fraga, now: number): boolean {
  if ((fraga.kundhandelseTyper?.length ?? 0) > 0 || (fraga.taggar?.length ?? 0) > 0) return true;
  if (fraga.startDatum !== undefined) return true;
  return fraga.slutDatum !== undefined && fraga.slutDatum < svenskDag(now);
}
