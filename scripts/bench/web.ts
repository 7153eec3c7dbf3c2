/**
 * The web app as it runs in production, before producers of the bench, with persons who are signed in already. Other servers
 * of the bench are started with the very same settings.
 */
import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { buildIfStale } from '../build.ts';
import { Child, type ChildSpec } from '../child.ts';
import { type Inloggad, installera } from '../inloggade.ts';
import { webApp } from '../uppsatt.ts';
import { type Producenter, startaProducenter } from './kallor.ts';

/** The first port of a section. */
export const BAS = Number(process.env.BOLLKOLL_BENCHBAS ?? 3600);

export type Webbval = {
  /** Its folder under .demo, emptied first. */
  readonly namn: string;
  readonly kallor: number;
  readonly handelser: number;
  readonly personer: number;
  /** How many events the first källa has instead, when it has very much. */
  readonly massa?: number;
  /** How many companies each person signs for. */
  readonly foretag?: number;
  /** How a källa of this number behaves: the path of its address (producenter.ts). */
  readonly vag?: (i: number) => number | 'hang';
  readonly env?: Readonly<Record<string, string>>;
};

/** Another server than the web app: a file that takes its port as its argument. */
type Annan = { readonly namn: string; readonly fil: string };

/** A running server. */
export type Igang = { readonly adress: string; readonly pid: number; stoppa(): Promise<void> };

/** Who may ask, and what answers. */
export type Webb = {
  readonly personer: readonly Inloggad[];
  readonly producenter: Producenter;
  /** The web app or another, on a port of its own and with a store of its own. */
  starta(annan?: Annan): Promise<Igang>;
  stang(): Promise<void>;
};

/** Calls at once that each källa takes from one person. */
export const SAMTIDIGA = 8;

// The bench asks faster than anyone may.
const OBEGRANSAT = { BOLLKOLL_FRAGOR_PER_PERSON: '1000000', BOLLKOLL_FRAGOR_PER_ADRESS: '1000000' };

// An answer of ten thousand events is twice what one may be unless it is said.
const STORT = 20_000_000;

function specAv(port: number, env: Record<string, string>, annan: Annan | undefined): ChildSpec {
  const webb = webApp(port, env);
  return annan === undefined ? webb : { ...webb, ...annan, args: [String(port)] };
}

/** Builds if needed, starts the producers and signs everyone in. */
export async function stallUppWebb({
  namn,
  personer,
  foretag = 0,
  vag = () => 0,
  env,
  ...val
}: Webbval): Promise<Webb> {
  await buildIfStale();
  const mapp = join(import.meta.dirname, '../..', '.demo', `bench-${namn}`);
  rmSync(mapp, { recursive: true, force: true });
  const producenter = await startaProducenter(val.kallor, val.handelser, val.massa);
  const installning = await installera({
    mapp,
    adress: `http://localhost:${BAS}`,
    personer,
    foretag,
    kallor: producenter.portar.map((port, i) => ({
      id: `k${i}`,
      adress: `http://127.0.0.1:${port}/${vag(i)}`,
      mer: { samtidiga: SAMTIDIGA, granser: { anslutningar: 1000, svarByte: STORT, tradByte: STORT } },
    })),
  });
  let startade = 0;
  return {
    personer: installning.personer,
    producenter,
    async starta(annan) {
      const port = BAS + startade;
      // One process a folder.
      const data = join(mapp, `data-${startade}`);
      startade += 1;
      cpSync(join(mapp, 'data'), data, { recursive: true });
      const allt = { ...installning.env, ...OBEGRANSAT, ...env, BOLLKOLL_DATA: data };
      const child = new Child(specAv(port, allt, annan), mapp, () => undefined);
      await child.start();
      return { adress: `http://localhost:${port}`, pid: child.pid ?? 0, stoppa: () => child.stop() };
    },
    stang: producenter.stang,
  };
}
