// `bollkoll varumarke`: judges a brand file before the service reads it (`kontrollera`), or shows it (`visa`). Promises every problem
// with its place, and a figure for every pair of colours that is shown.

import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { problemrad } from '../lib/formedling/index.ts';
import { kontrast, PAR } from '../lib/varumarke/kontrast.ts';
import { readVarumarke, type Varumarke, varumarketsKallor } from '../lib/varumarke/varumarke.ts';
import { type Kanda, readArguments } from './argument.ts';
import { EXIT, refuse } from './exit.ts';
import type { Rad } from './kallista.ts';
import { kallistaText } from './kallista-text.ts';
import { isMissing, provaAlla } from './kallor.ts';
import type { Omgivning } from './omgivning.ts';
import { readKallor } from './register.ts';
import { plain } from './skrift.ts';
import { visa } from './varumarke-visa.ts';

const KANDA: Readonly<Record<string, Kanda>> = {
  kontrollera: { kallor: 'text', prova: 'flagga' },
  visa: { port: 'text' },
};

const TEXTER = ['rubrik', 'ingress', 'beskrivning', 'sidfot'] as const;

function kontrastrader({ farger }: Varumarke): string[] {
  if (farger === undefined) return ['Färger      tjänstens egna'];
  return [
    'Kontrast    ljust   mörkt   minst',
    ...PAR.map(({ over, under, minst }) => {
      const [ljust, morkt] = [farger.ljust, farger.morkt].map((tokens: Readonly<Record<string, string>>) =>
        `${kontrast(tokens[over], tokens[under]).toFixed(1)}:1`.padStart(6),
      );
      return `            ${ljust}  ${morkt}  ${`${minst}:1`.padStart(5)}   ${over} på ${under}`;
    }),
  ];
}

function tillganglighet({ tillganglighet: fakta }: Varumarke): string {
  if (fakta === undefined) return 'ingen har bedömt den; inget formulär av varumärkets eget';
  const { status, bedomd, brister, synpunkter } = fakta;
  return [
    status,
    bedomd ? `bedömd ${bedomd.dag} av ${plain(bedomd.av, 100)}` : 'inte bedömd',
    `${brister.length} kända brister`,
    synpunkter ? `formuläret till ${new URL(synpunkter.adress).host}` : 'formuläret till BOLLKOLL_SYNPUNKTER',
  ].join(', ');
}

function rapport(varumarke: Varumarke): string {
  const { id, namn, vardnamn, sprak, logotyp, texter, ansvarig, inteAnslutna } = varumarke;
  const egna = TEXTER.filter((vilken) => texter[vilken] !== undefined);
  const bild = (vilken: 'ljus' | 'mork') =>
    logotyp && `${logotyp[vilken].bredd}×${logotyp[vilken].hojd}, ${logotyp[vilken].innehall.length} byte`;
  return [
    `${id}  ${plain(namn.sv, 200)}`,
    '',
    `Värdnamn    ${vardnamn.join(', ')}`,
    `Språk       ${sprak.join(', ')}`,
    `Ansvarig    ${plain(ansvarig.namn, 200)}`,
    `Logotyp     ${logotyp ? `ljus ${bild('ljus')}; mörk ${bild('mork')}` : 'tjänstens boll och namnet'}`,
    `Egna texter ${egna.join(', ') || 'inga'}`,
    `Tillgängl.  ${tillganglighet(varumarke)}`,
    `Saknas här  ${inteAnslutna.map((ett) => plain(ett.namn.sv, 100)).join(', ') || 'ingen är namngiven'}`,
    ...kontrastrader(varumarke),
    '',
  ].join('\n');
}

type Register = { readonly rader: readonly Rad[] } | { readonly problem: readonly string[] } | undefined;

async function kallorna(fil: string | undefined): Promise<Register> {
  if (fil === undefined) return undefined;
  const alla = await readKallor(fil);
  return 'problem' in alla ? alla : { rader: alla.map((kalla) => ({ kalla })) };
}

async function kontrollera(
  fil: string,
  omgivning: Omgivning,
  register: Register,
  prova: boolean,
): Promise<number> {
  if (register !== undefined && 'problem' in register) return refuse(register.problem, omgivning);
  let text: string;
  try {
    text = await readFile(fil, 'utf8');
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? 'okänt fel';
    return refuse([`${fil} går inte att läsa (${code})`], omgivning);
  }
  const las = (namn: string) => readFileSync(join(dirname(fil), namn));
  const read = readVarumarke(
    text,
    las,
    register?.rader.map(({ kalla }) => kalla.id),
  );
  if (read.slag === 'problem')
    return refuse(
      read.problem.map((ett) => `${fil}:${problemrad(ett)}`),
      omgivning,
    );
  omgivning.write(rapport(read.innehall));
  if (register === undefined) return EXIT.complete;
  const kallor = varumarketsKallor(
    read.innehall,
    register.rader.map(({ kalla }) => kalla),
  );
  const rader = prova ? await provaAlla(kallor, omgivning) : kallor.map((kalla) => ({ kalla }));
  if (omgivning.signal.aborted) return EXIT.interrupted;
  const now = omgivning.now();
  omgivning.write(`\n${kallistaText(rader, now)}`);
  return rader.some((rad) => isMissing(rad, now)) ? EXIT.gaps : EXIT.complete;
}

/** Runs the command. Throws only for what nobody foresaw. */
export async function varumarke(argv: readonly string[], omgivning: Omgivning): Promise<number> {
  const [vad = '', fil = '', ...rest] = argv;
  const kanda = Object.hasOwn(KANDA, vad) ? KANDA[vad] : undefined;
  if (kanda === undefined)
    return refuse(['ange vad: varumarke kontrollera FIL eller varumarke visa FIL'], omgivning);
  const { givna, problem } = readArguments(rest, kanda);
  const [register] = givna.get('kallor') ?? [];
  const prova = givna.has('prova');
  const wrong = [
    ...(fil === '' || fil.startsWith('-') ? [`FIL saknas: varumarke ${vad} FIL`] : []),
    ...problem,
    ...(prova && register === undefined ? ['--prova kräver --kallor FIL'] : []),
  ];
  if (wrong.length > 0) return refuse(wrong, omgivning);
  if (vad === 'visa') return visa(fil, givna.get('port')?.[0], omgivning);
  return kontrollera(fil, omgivning, await kallorna(register), prova);
}
