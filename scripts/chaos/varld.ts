/** The world that a run is asked of: the producers' thread, and the källor as the engine is told of them. */
import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { Kalla } from '../../lib/formedling/index.ts';
import type { Fragplan, Kallplan } from './fragplan.ts';
import { klockan, type Redovisning } from './liggare.ts';
import type { Adresser, Arende, Uppdragslapp } from './producenter.ts';
import { EPOK, type Kallsort, producentnamn, typprefix, varldAv } from './varldsplan.ts';

export type Varld = {
  readonly fro: number;
  readonly sorter: readonly Kallsort[];
  /** The run's own time, epoch ms. */
  readonly nu: () => number;
  readonly kallorAv: (plan: Fragplan) => readonly [Kalla, ...Kalla[]];
  /** What the producers truly did in a question that began at `fran`, once nothing is open or a second has passed. */
  readonly redovisa: (nr: number, fran: number) => Promise<Redovisning>;
  /** Connections that the producers hold. */
  readonly sockets: () => Promise<number>;
  /** Questions that arrived where none may go. */
  readonly fallan: () => Promise<number>;
  readonly stang: () => Promise<void>;
};

/** A resolver for the run's invented names: unknown, never answering, and leading within. */
export function slaUpp(namn: string): Promise<{ address: string; family: number }[]> {
  if (namn.startsWith('inat.')) return Promise.resolve([{ address: '127.0.0.1', family: 4 }]);
  if (namn.startsWith('drojer.')) return new Promise(() => undefined);
  return Promise.reject(Object.assign(new Error('no such name'), { code: 'ENOTFOUND' }));
}

function adressen({ sort, adressfel }: Kallplan, adresser: Adresser): string {
  const egen = adresser.kallor[sort.id] ?? '';
  switch (adressfel) {
    case 'inget':
      return egen;
    case 'nekad':
      return 'http://127.0.0.1:1';
    case 'namn-okant':
      return 'http://finns-inte.invalid';
    case 'namn-drojer':
      return 'http://drojer.invalid';
    case 'namn-inat':
      return egen.replace('127.0.0.1', 'inat.invalid');
    case 'tls-sjalvsignerat':
      return adresser.sjalvsignerat;
    case 'tls-avbrott':
      return adresser.tlsAvbrott;
    case 'tls-hang':
      return adresser.tlsHang;
  }
}

const producent = (id: string): Kalla['producenter'][0] => ({
  id,
  namn: { sv: producentnamn(id), en: `The ${id} agency` },
  ...{ alias: [], aktor: 'myndighet', typprefix: [typprefix(id)], referensnycklar: ['diarienummer'] },
  ...{ arendetyper: {}, behorigheter: {}, kontakt: { telefon: '08-1' } },
});

function kallan(kallplan: Kallplan, adresser: Adresser): Kalla {
  const { sort, adressfel, deadlineMs, stangd } = kallplan;
  const [forsta, ...resten] = sort.producenter;
  const avbrott = { fran: EPOK - 1000, till: EPOK + 86_400_000, text: { sv: 'Stängt', en: 'Closed' } };
  return {
    id: sort.id,
    producenter: [producent(forsta), ...resten.map(producent)],
    adress: adressen(kallplan, adresser),
    intern: adressfel !== 'namn-inat',
    dialekt: sort.dialekt,
    version: sort.dialekt === 'direkt' ? '6.0' : '6.1',
    identifierartyper: sort.baraPersoner ? ['Personnummer'] : ['Personnummer', 'Organisationsnummer'],
    sprak: ['sv'],
    ...{ deadlineMs, samtidiga: 4, skickaAnvandare: true, dubbelfraga: sort.dubbelfraga },
    ...{ autentisering: {}, avbrott: stangd ? [avbrott] : [], aktiv: true, sant: false },
  };
}

/** Starts the producers. A fault of the laboratory's own in their thread is thrown in this one. */
export async function oppnaVarld(fro: number, antal: number): Promise<Varld> {
  const startad = klockan();
  const workerData: Uppdragslapp = { fro, kallor: antal, startad };
  const trad = new Worker(new URL('./producenter.ts', import.meta.url), { workerData });
  const vantar = new Map<number, (svar: unknown) => void>();
  const [{ adresser }] = (await once(trad, 'message')) as [{ adresser: Adresser }];
  trad.on('message', ({ id, svar }: { id: number; svar: unknown }) => {
    vantar.get(id)?.(svar);
    vantar.delete(id);
  });
  let id = 0;
  const be = (arende: { slag: Arende['slag']; nr?: number; fran?: number }) =>
    new Promise<unknown>((resolve) => {
      id += 1;
      vantar.set(id, resolve);
      trad.postMessage({ ...arende, id });
    });
  return {
    fro,
    sorter: varldAv(fro, antal),
    nu: () => EPOK + klockan() - startad,
    kallorAv: ({ kallor: [forsta, ...resten] }) => [
      kallan(forsta, adresser),
      ...resten.map((ett) => kallan(ett, adresser)),
    ],
    redovisa: (nr, fran) => be({ slag: 'redovisa', nr, fran }) as Promise<Redovisning>,
    sockets: () => be({ slag: 'sockets' }) as Promise<number>,
    fallan: () => be({ slag: 'fallan' }) as Promise<number>,
    stang: async () => {
      await be({ slag: 'stang' });
      await trad.terminate();
    },
  };
}
