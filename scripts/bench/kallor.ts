/** Källor of the bench, a question to all of them, and the process that answers. */
import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { type Begaran, type Kalla, skapaNatverk, utfardaUppdrag } from '../../lib/formedling/index.ts';
import type { Lamnad, Langst } from './producenter.ts';
import { NUMMER } from './svar-250.ts';

/** Running producers. */
export type Producenter = {
  readonly portar: readonly number[];
  /** How many questions the producers have been asked since any of these was last called. */
  readonly fragor: () => Promise<number>;
  /** Those whose asker has left. */
  readonly lamnade: () => Promise<readonly Lamnad[]>;
  /** How long each question's slowest producer took. */
  readonly langst: () => Promise<Langst>;
  /** Closes every connection that no question is on; counts as asking for all. */
  readonly laggPa: () => Promise<unknown>;
  readonly stang: () => Promise<void>;
};

export type Uppsattning = Producenter & {
  /** A question to one källa for each address path, with the real network. */
  readonly begaran: (vagar: readonly (number | string)[]) => Begaran;
};

function kalla(port: number, vag: number | string, deadlineMs: number): Kalla {
  const id = `k${port}`;
  return {
    id,
    producenter: [
      {
        id,
        namn: { sv: id, en: id },
        alias: [],
        aktor: 'myndighet',
        typprefix: ['KOM', 'SKV'],
        referensnycklar: ['diarienummer'],
        arendetyper: {},
        behorigheter: {},
        kontakt: { telefon: '08-1' },
      },
    ],
    adress: `http://127.0.0.1:${port}/${vag}`,
    dialekt: 'direkt',
    version: '6.1',
    identifierartyper: ['Personnummer'],
    sprak: ['sv'],
    intern: true,
    deadlineMs,
    samtidiga: 64,
    skickaAnvandare: true,
    autentisering: {},
    avbrott: [],
    aktiv: true,
    sant: false,
  };
}

async function told<T>(child: ChildProcess): Promise<T> {
  const [message] = await once(child, 'message');
  return message as T;
}

/** Starts so many producers in a process of their own, each with so many events, the first with `massa` if that is given. */
export async function startaProducenter(antal: number, handelser: number, massa = 0): Promise<Producenter> {
  const args = [antal, handelser, massa].map(String);
  const child = fork(join(import.meta.dirname, 'producenter.ts'), args);
  const { portar } = await told<{ portar: number[] }>(child);
  const sedan = async (sagt: 'sedan' | 'lagg-pa' = 'sedan') => {
    const answer = told<{ fragor: number; lamnade: Lamnad[]; langst: Langst }>(child);
    child.send(sagt);
    return answer;
  };
  return {
    portar,
    fragor: async () => (await sedan()).fragor,
    lamnade: async () => (await sedan()).lamnade,
    langst: async () => (await sedan()).langst,
    laggPa: () => sedan('lagg-pa'),
    stang: async () => {
      child.disconnect();
      await once(child, 'exit');
    },
  };
}

/** Starts so many producers, each with so many events. `deadlineMs` is every källa's and the whole question's. */
export async function stallUpp(antal: number, handelser: number, deadlineMs = 5000): Promise<Uppsattning> {
  const { stang, ...producenter } = await startaProducenter(antal, handelser);
  const { natverk, close } = skapaNatverk();
  const kund = { identifierare: NUMMER, typ: 'Personnummer' as const };
  const uppdrag = utfardaUppdrag({
    anvandare: NUMMER,
    parter: [{ id: 'p', kundId: 'k', kund }],
    ratt: 'operator',
  });
  return {
    ...producenter,
    begaran: (vagar) => ({
      fraga: { sprak: 'sv', korrelation: crypto.randomUUID() },
      kallor: vagar.map((vag, i) => kalla(producenter.portar[i] ?? 0, vag, deadlineMs)),
      uppdrag,
      avsandare: { konsument: 'Exempel', konsumenttjanst: 'Bollkoll' },
      natverk,
      now: Date.now,
      // All at once: with the standard's 64, those that hang would keep the others waiting for their turn.
      granser: { totalMs: deadlineMs, samtidiga: antal },
    }),
    stang: async () => {
      await close();
      await stang();
    },
  };
}
