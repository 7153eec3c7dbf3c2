// Refuses a question that no producer's answer could make right. Promises to look before anything is asked.

import { osagbartFilter } from '../producenter/direkt/versioner.ts';
import { type Fragefel, granskaFraga } from '../producenter/fraga.ts';
import type { Begaran } from './begaran.ts';
import { Formedlingsfel } from './formedlingsfel.ts';

function firstRepeated(ids: readonly string[]): string | undefined {
  return ids.find((id, index) => ids.indexOf(id) !== index);
}

// A filter that one källa has no words for is a mistake in the choice of källor.
function unsayable({ fraga, kallor }: Begaran): readonly Fragefel[] {
  return kallor.flatMap((kalla) => {
    const falt = osagbartFilter(fraga, kalla);
    if (falt === undefined) return [];
    const problem = {
      sv: `Går inte att säga till källan ${kalla.id}: version ${kalla.version} av standarden har det inte.`,
      en: `Cannot be said to the källa ${kalla.id}: version ${kalla.version} of the standard does not have it.`,
    };
    return [{ falt, problem }];
  });
}

function assertFraga(begaran: Begaran): void {
  const problem = [...granskaFraga(begaran.fraga, begaran.uppdrag.parter), ...unsayable(begaran)];
  if (problem.length === 0) return;
  const told = problem.map((ett) => `${ett.falt}: ${ett.problem.en}`).join(' ');
  throw new Formedlingsfel('formedling-ogiltig-fraga', told, problem);
}

// A kvittensnummer is all that its holder need know, so only a källa that has opted in, and counts the tries, is asked by
// it alone. A diarienummer can be guessed.
function assertKvittens({ kallor, uppdrag }: Begaran): void {
  const utanKund = uppdrag.parter.filter(({ kund }) => kund === undefined);
  if (utanKund.length === 0) return;
  if (utanKund.some(({ arende }) => arende?.typ !== 'Kvittensnummer')) {
    throw new Formedlingsfel(
      'formedling-ej-kvittens',
      'without a kund only a Kvittensnummer may be asked about',
    );
  }
  const stangd = kallor.find(({ kvittensPerMinut }) => kvittensPerMinut === undefined);
  if (stangd !== undefined) {
    throw new Formedlingsfel(
      'formedling-ej-kvittens',
      `the källa "${stangd.id}" is not asked without a kund`,
    );
  }
}

/**
 * Throws `Formedlingsfel` for no parts, no källor, one that is not connected, an id used twice, a part about nothing, a part
 * without a kund other than a kvittensnummer where all källor take one, a limit below one, or a question
 * outside the grammar or outside what one of the källor has words for.
 */
export function assertBegaran(begaran: Begaran): void {
  const { kallor, uppdrag, granser } = begaran;
  if (uppdrag.parter.length === 0) throw new Formedlingsfel('formedling-utan-part', 'no part to ask about');
  if (kallor.length === 0) throw new Formedlingsfel('formedling-utan-kalla', 'no källa to ask');
  const stangd = kallor.find(({ aktiv }) => !aktiv);
  if (stangd !== undefined) {
    throw new Formedlingsfel('formedling-inaktiv-kalla', `the källa "${stangd.id}" is not connected`);
  }
  const kalla = firstRepeated(kallor.map(({ id }) => id));
  if (kalla !== undefined) {
    throw new Formedlingsfel('formedling-dubbel-kalla', `two källor have the id "${kalla}"`);
  }
  if (firstRepeated(uppdrag.parter.map(({ id }) => id)) !== undefined) {
    throw new Formedlingsfel('formedling-dubbel-part', 'two parts have the same id');
  }
  if (uppdrag.parter.some(({ kund, arende }) => kund === undefined && arende === undefined)) {
    throw new Formedlingsfel('formedling-tom-part', 'a part has neither kund nor arende');
  }
  assertKvittens(begaran);
  for (const [name, value] of Object.entries(granser ?? {})) {
    if (!(value >= 1)) throw new Formedlingsfel('formedling-orimlig-grans', `${name} must be at least 1`);
  }
  assertFraga(begaran);
}
