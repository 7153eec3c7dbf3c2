// Tries every rule on one producer and gives what was found. Promises to finish and never to throw whatever the producer
// answers, and that nothing in the findings is an identity number or content of an event. Leaves the page to rapport/.

import { arLast, versionAv } from './handelse.ts';
import { maskeraText } from './maskera.ts';
import { type Prov, type Provvillkor, skapaProv } from './prov.ts';
import type { Regel } from './regel.ts';
import { reglerFor } from './regler.ts';
import type { Utbyte } from './samtal.ts';
import { ejProvad, type Utslag } from './utslag.ts';

/** What trying one rule gave, and the calls that it was judged by (at most three). */
export type Fynd = {
  readonly regel: Regel;
  readonly utslag: Utslag;
  /** Rules whose breach explains this one: mend those first. */
  readonly foljerAv: readonly string[];
  readonly utbyten: readonly Utbyte[];
};

/** Everything that was found. */
export type Kontroll = {
  readonly adress: string;
  readonly dialekt: 'direkt' | 'formedling';
  /** The version that the answers were judged by. */
  readonly version: string;
  /** Epoch ms. */
  readonly borjade: number;
  readonly ms: number;
  readonly anrop: number;
  /** The caller left before the end. */
  readonly avbruten: boolean;
  readonly fynd: readonly Fynd[];
};

const MOST_SHOWN = 3;

function requirement(regel: Regel, done: ReadonlyMap<string, Fynd>): Utslag | undefined {
  const missing = regel.kraver.find((id) => {
    const before = done.get(id);
    return before !== undefined && before.utslag.slag !== 'godkand';
  });
  if (missing === undefined) return undefined;
  return ejProvad(
    `Kan prövas först när regeln ${missing} är uppfylld.`,
    `Can be tried only when the rule ${missing} holds.`,
  );
}

async function tryRule(regel: Regel, prov: Prov): Promise<Utslag> {
  try {
    return await regel.prova(prov);
  } catch (error) {
    // An answer that nobody foresaw. The name alone: a message could quote what came.
    const name = error instanceof Error ? error.name : 'Error';
    return ejProvad(
      `Kontrollen klarade inte av svaret (${name}). Det är ett fel i Bollkoll; anmäl det gärna.`,
      `The check could not cope with the answer (${name}). It is a fault of Bollkoll; please report it.`,
    );
  }
}

function masked(utslag: Utslag, numbers: readonly string[]): Utslag {
  if (utslag.slag === 'godkand') return utslag;
  const { sv, en } = utslag.vad;
  return { slag: utslag.slag, vad: { sv: maskeraText(sv, numbers), en: maskeraText(en, numbers) } };
}

/** Tries the rules of the dialect, one after another. Sends at most `villkor.anrop` calls. */
export async function kontrollera(villkor: Provvillkor): Promise<Kontroll> {
  const borjade = villkor.now();
  const prov = skapaProv(villkor);
  const { person, foretag, okand, anvandare } = villkor.testdata;
  const numbers = [person, foretag, okand].flatMap((kund) => kund?.identifierare ?? []).concat(anvandare);
  const done = new Map<string, Fynd>();
  for (const regel of reglerFor(villkor.dialekt)) {
    if (villkor.signal.aborted) break;
    const utslag = requirement(regel, done) ?? (await tryRule(regel, prov));
    const recent = prov.nyligen();
    const utbyten = (utslag.slag === 'underkand' && utslag.bevis) || recent;
    const foljerAv = regel.foljdAv.filter((id) => done.get(id)?.utslag.slag === 'underkand');
    done.set(regel.id, {
      regel,
      utslag: masked(utslag, numbers),
      foljerAv: utslag.slag === 'underkand' ? foljerAv : [],
      // The last calls are those that decided, unless the rule says which did.
      utbyten: [...new Set(utbyten)]
        .slice(-MOST_SHOWN)
        .map((u) => ({ ...u, fraga: maskeraText(u.fraga, numbers) })),
    });
  }
  const bas = done.get('svarar')?.utslag.slag === 'godkand' ? await prov.bas() : undefined;
  const version = bas && arLast(bas) ? versionAv(prov, bas) : (villkor.version ?? '–');
  return {
    adress: shownAddress(villkor.adress),
    dialekt: villkor.dialekt,
    version,
    ...{ borjade, ms: Math.max(0, villkor.now() - borjade), anrop: prov.antal() },
    ...{ avbruten: villkor.signal.aborted, fynd: [...done.values()] },
  };
}

/** The address without anything that could be a secret or a number. */
function shownAddress(adress: string): string {
  const { protocol, host, pathname } = new URL(adress);
  return maskeraText(`${protocol}//${host}${pathname}`.replace(/\/+$/, ''));
}
