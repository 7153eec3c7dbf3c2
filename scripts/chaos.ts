/**
 * `npm run chaos`: real producers with planned faults, the real engine, and a checker that watches its promises. docs/chaos.md
 * says what is tried. Ends with 0 when no promise was broken, and else with 1.
 */
import { parseArgs } from 'node:util';
import { formedla, vantadeAv, vikUtfall } from '../lib/formedling/index.ts';
import { planera } from './chaos/fragplan.ts';
import { BLOCK, kor } from './chaos/korning.ts';
import { rapportAv } from './chaos/rapport.ts';
import type { Motor } from './chaos/stallning.ts';
import { oppnaVarld } from './chaos/varld.ts';
import { runMain, Stop } from './stop.ts';

const OPTIONS = {
  fragor: { type: 'string', default: '10000' },
  fro: { type: 'string', default: String(1 + Math.floor(Math.random() * 0x7fffffff)) },
  kallor: { type: 'string', default: '12' },
  samtidiga: { type: 'string', default: '16' },
  fraga: { type: 'string' },
} as const;

const MOTOR: Motor = { formedla, vikUtfall, vantadeAv, natverk: (riktigt) => riktigt };

await runMain(async () => {
  const { fro, fragor, kallor, samtidiga, fraga } = readArguments();
  const seed = `seed ${fro}, ${kallor} källor`;
  const varld = await oppnaVarld(fro, kallor);
  const nummer = fraga === undefined ? Array.from({ length: fragor }, (_, i) => i) : ensam(fraga);
  console.log(`${nummer.length} questions, ${seed}`);
  if (fraga !== undefined) console.log(JSON.stringify(planera(varld.sorter, fro, fraga), null, 2));
  const resultat = await kor({
    ...{
      varld,
      motor: MOTOR,
      nummer,
      samtidiga,
      uppvarmning: fraga === undefined ? Math.min(200, Math.floor(fragor / 2)) : 0,
    },
    efter: (klara, brott) => {
      if (klara % 1000 === 0) console.log(`${String(klara).padStart(7)} asked, ${brott.length} breaches`);
    },
  });
  await varld.stang();
  console.log(
    `\n${rapportAv(resultat, (nr) => `npm run chaos -- --fro ${fro} --kallor ${kallor} --fraga ${nr}`)}`,
  );
  console.log(`\n${seed}: ${resultat.brott.length} breaches`);
  process.exitCode = resultat.brott.length === 0 ? 0 : 1;

  /** One question, with those of its block when they share what is known of the källor. */
  function ensam(nr: number): number[] {
    if (planera(varld.sorter, fro, nr).vakt !== 'delad') return [nr];
    const forst = nr - (nr % BLOCK);
    return Array.from({ length: nr - forst + 1 }, (_, i) => forst + i);
  }
});

function readArguments() {
  const { values } = parseArgs({ options: OPTIONS });
  const whole = (name: keyof typeof OPTIONS, least: number, most: number): number => {
    const value = Number(values[name]);
    if (!Number.isInteger(value) || value < least || value > most)
      throw new Stop(`--${name} is a whole number from ${least} to ${most}.`);
    return value;
  };
  return {
    fro: whole('fro', 0, 0x7fffffff),
    fragor: whole('fragor', 1, 10_000_000),
    kallor: whole('kallor', 1, 400),
    samtidiga: whole('samtidiga', 1, 200),
    ...(values.fraga !== undefined && { fraga: whole('fraga', 0, 10_000_000) }),
  };
}
