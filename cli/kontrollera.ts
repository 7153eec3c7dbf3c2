// `bollkoll kontrollera`: tries one producer against every rule and writes the report. For the authority's developer. The
// reports hold masked numbers alone, wherever they are written.

import { readFile, writeFile } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';
import { type Kalla, saknadeHemligheter, skapaNatverk } from '../lib/formedling/index.ts';
import { kontrollera as kontrolleraProducent } from '../lib/kontroll/kontrollera.ts';
import type { Provvillkor, Testdata } from '../lib/kontroll/prov.ts';
import { somHtml } from '../lib/kontroll/rapport/html.ts';
import { somJson } from '../lib/kontroll/rapport/json.ts';
import { somJunit } from '../lib/kontroll/rapport/junit.ts';
import { somText } from '../lib/kontroll/rapport/text.ts';
import { rapportvy } from '../lib/kontroll/rapport/vy.ts';
import { EXIT, refuse } from './exit.ts';
import { readTestdata } from './kontrollera-testdata.ts';
import { type Kontrollval, readKontrollval } from './kontrollera-val.ts';
import type { Omgivning } from './omgivning.ts';
import { readKallor } from './register.ts';

const MOST_CALLS = 200;
const PAUSE_MS = 20;
const DEADLINE_MS = 10_000;
const MOST_CHARACTERS = 10_000;

type Problem = { readonly problem: readonly string[] };
type Mal = Pick<Provvillkor, 'adress' | 'dialekt' | 'deadlineMs' | 'referensnycklar'> &
  Partial<Pick<Provvillkor, 'autentisering' | 'version'>>;

async function target({ mal, version }: Kontrollval, omgivning: Omgivning): Promise<Mal | Problem> {
  const named = version === undefined ? {} : { version };
  if (mal.slag === 'adress') {
    const { adress, dialekt } = mal;
    return { adress, dialekt, deadlineMs: DEADLINE_MS, referensnycklar: ['diarienummer'], ...named };
  }
  const chosen = (kallor: readonly Kalla[]) => kallor.filter(({ id }) => id === mal.id);
  const kallor = await readKallor(mal.fil, (read) => saknadeHemligheter(chosen(read), omgivning.hemlighet));
  if ('problem' in kallor) return kallor;
  const [kalla] = chosen(kallor);
  if (kalla === undefined) return { problem: [`--kalla ${mal.id} finns inte i registret`] };
  const { adress, dialekt, deadlineMs, autentisering, producenter } = kalla;
  const referensnycklar = producenter.flatMap((producent) => producent.referensnycklar);
  return { adress, dialekt, deadlineMs, autentisering, referensnycklar, ...named };
}

async function testdataFrom(
  file: string | undefined,
  { stdin, complain }: Omgivning,
): Promise<Testdata | Problem> {
  let text = '';
  if (file === undefined) {
    if (stdin.isTTY)
      complain('Skriv testdata, en per rad: "person: NUMMER", "foretag: NUMMER" … Avsluta med Ctrl-D.\n');
    for await (const chunk of stdin) {
      text += typeof chunk === 'string' ? chunk : new TextDecoder().decode(chunk);
      if (text.length > MOST_CHARACTERS) break;
    }
    return readTestdata(text);
  }
  try {
    text = await readFile(file, 'utf8');
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? 'okänt fel';
    return { problem: [`${file} går inte att läsa (${code})`] };
  }
  return readTestdata(text);
}

async function tryOut(mal: Mal, testdata: Testdata, { hemlighet, now, signal }: Omgivning) {
  const { natverk, close } = skapaNatverk({ hemlighet, now });
  // Silence: a pause that is interrupted is over; the conversation sees the signal itself.
  const vila = () => wait(PAUSE_MS, undefined, { signal }).catch(() => undefined);
  try {
    return await kontrolleraProducent({ ...mal, testdata, natverk, now, signal, vila, anrop: MOST_CALLS });
  } finally {
    await close();
  }
}

async function writeAll(
  filer: readonly (readonly [string | undefined, string])[],
): Promise<readonly string[]> {
  const problem: string[] = [];
  for (const [file, text] of filer) {
    if (file === undefined) continue;
    try {
      await writeFile(file, text);
    } catch (error) {
      problem.push(`${file} går inte att skriva (${(error as NodeJS.ErrnoException).code ?? 'okänt fel'})`);
    }
  }
  return problem;
}

/** Runs the command. Throws only for what nobody foresaw. */
export async function kontrollera(argv: readonly string[], omgivning: Omgivning): Promise<number> {
  const val = readKontrollval(argv);
  if ('problem' in val) return refuse(val.problem, omgivning);
  const mal = await target(val, omgivning);
  if ('problem' in mal) return refuse(mal.problem, omgivning);
  const testdata = await testdataFrom(val.testdata, omgivning);
  if ('problem' in testdata) return refuse(testdata.problem, omgivning);
  // Half a minute of silence looks like a command that hangs.
  omgivning.complain('Prövar API:et med ungefär femtio anrop, ett i taget …\n');
  const kontroll = await tryOut(mal, testdata, omgivning);
  const vy = rapportvy(kontroll, val.sprak);
  omgivning.write(somText(vy));
  const { json, junit, html } = val.filer;
  const problem = await writeAll([
    [json, somJson(kontroll, val.sprak)],
    [junit, somJunit(vy)],
    [html, somHtml(vy)],
  ]);
  if (problem.length > 0) return refuse(problem, omgivning);
  if (kontroll.avbruten) return EXIT.interrupted;
  return vy.godkand ? EXIT.complete : EXIT.gaps;
}
