// The lines of the board: whom it is over, each one's line as it becomes known, the end. Promises that no identity number and no
// event stands in any of them, that nobody waits for the register of fullmakter but those that it is about, and that they end, as cut
// short, soon after she has been signed out.

import { setTimeout as vanta } from 'node:timers/promises';
import { partnamn } from '../../../../components/sida/partnamn.ts';
import type { Huvudman, Tavelrad } from '../../../../lib/arenden/tavla.ts';
import { type Tavelfraga, tavlan } from '../../../../lib/wiring/tavlan.ts';
import { session } from '../../../../lib/wiring.ts';
import { beskrivningar } from '../../handelser/beskrivning.ts';

/** How often it is looked whether she is still signed in, ms: a board may take minutes. */
const NARVARO_MS = 15_000;

/** How long the first line waits for the register of fullmakter, ms: mostly it has been asked already. */
const FORST_MS = 250;

/** `utpekade`: the ids to be asked about; without it, all whom she may ask for. `kvar`: whether she is still signed in. */
export type Radval = Pick<Tavelfraga, 'inloggning' | 'kallor' | 'sprak' | 'signal'> & {
  readonly utpekade?: readonly string[];
  readonly kvar: () => Promise<boolean>;
};

type Funna = Awaited<ReturnType<ReturnType<typeof session>['huvudman']>>;
type Part = Funna['parter'][number];

const oppnarInget = (part: Part) => part.slag === 'huvudman' && !part.oppnar;

/** Whom she may ask for, as the first lines of the board say it; those whose fullmakt opens nothing are told of at once. */
function startrader(
  { kallor, sprak }: Radval,
  { parter, utanSvar }: Funna,
  nar: number,
  fler = false,
): Tavelrad[] {
  const huvudman = parter.map((part): Huvudman => {
    const en: Huvudman = { id: part.id, namn: partnamn(part, sprak) };
    if (part.slag !== 'huvudman') return en;
    return { ...en, annan: true, ...(part.till !== undefined && { till: part.till }) };
  });
  const beskrivna = kallor.flatMap((kalla) => beskrivningar(kalla, sprak, nar));
  return [
    { rad: 'start', sprak, huvudman, kallor: beskrivna, fler, utanSvar },
    ...parter
      .filter(oppnarInget)
      .map(({ id }): Tavelrad => ({ rad: 'huvudman', id, nar, lage: 'utan-ratt', skal: 'oppnar-inget' })),
  ];
}

async function* radernaAv(val: Radval): AsyncGenerator<Tavelrad, void, void> {
  const { inloggning, utpekade, kvar: _, ...fragan } = val;
  const egna = { parter: inloggning.parter, utanSvar: [] };
  const funna = session().huvudman(inloggning);
  let osagda: Tavelrad[] = [];
  const alla = async function* () {
    yield* egna.parter.map(({ id }) => id);
    const { parter } = await funna;
    yield* parter.filter((part) => !oppnarInget(part)).map(({ id }) => id);
  };
  const utanSvar = async () => (await funna).utanSvar;
  const { now, rader } = tavlan({ ...fragan, inloggning, utanSvar, huvudman: utpekade ?? alla() });
  if (utpekade !== undefined) {
    yield* startrader(val, { parter: [], utanSvar: await utanSvar() }, now());
  } else {
    const forst = await Promise.race([funna, vanta(FORST_MS, undefined, { ref: false })]);
    const parter = [...egna.parter, ...(forst?.parter ?? [])];
    yield* startrader(val, { parter, utanSvar: forst?.utanSvar ?? [] }, now(), forst === undefined);
    if (forst === undefined)
      funna.then(
        (sena) => (osagda = startrader(val, sena, now())),
        () => undefined,
      );
  }
  for await (const rad of rader) {
    yield* osagda.splice(0);
    yield rad;
  }
  yield* osagda;
}

/** The lines, as JSON without line breaks. */
export async function* tavelrader(val: Radval): AsyncGenerator<string, void, void> {
  let sedd = Date.now();
  for await (const rad of radernaAv(val)) {
    if (Date.now() - sedd >= NARVARO_MS) {
      if (!(await val.kvar())) return;
      sedd = Date.now();
    }
    yield JSON.stringify(rad);
  }
  if (!val.signal.aborted) yield JSON.stringify({ rad: 'slut' } satisfies Tavelrad);
}
