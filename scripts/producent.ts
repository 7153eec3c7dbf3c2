/**
 * `npm run producent`: the reference producer by itself, an example of the standard's *enkel kundhändelsetjänst*.
 * docs/reference-producer.md says how to use it. Ctrl-C or SIGTERM stops it when the calls under way are answered.
 */
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { parseArgs } from 'node:util';
import { arNyckel, KORTASTE_NYCKEL } from '../lib/reference/producent/nyckel.ts';
import type { Igang, Uppstart } from '../lib/reference/producent/starta.ts';
import { runMain, Stop } from './stop.ts';

const OPTIONS = {
  port: { type: 'string', default: '8080' },
  lyssna: { type: 'string', default: '127.0.0.1' },
  data: { type: 'string', default: '.data/producent' },
  namn: { type: 'string', default: 'Exempelkommunen' },
  prefix: { type: 'string', default: 'EXEMPEL' },
  webb: { type: 'string', default: 'https://exempel.example' },
  epost: { type: 'string', default: 'api@exempel.example' },
  nyckelfil: { type: 'string' },
  fragenyckelfil: { type: 'string' },
} as const;

const USAGE =
  'The options are --port N --data FOLDER --nyckelfil FILE --namn NAME --prefix PREFIX --webb URL --epost ADDRESS ' +
  '--fragenyckelfil FILE --lyssna ADDRESS; docs/reference-producer.md explains them.';

await runMain(async () => {
  const uppstart = readArguments();
  hideSqliteWarning();
  const { startaTjanst } = await import('../lib/reference/producent/starta.ts');
  const igang = await startaTjanst(uppstart).catch(explain(uppstart));
  console.log(table(uppstart, igang));
  await signalled();
  await igang.stang();
  process.exit(0);
});

/** Resolves at the first Ctrl-C, SIGTERM or closed terminal; later ones change nothing. */
function signalled(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => resolve());
  });
}

function readArguments(): Uppstart & { keySource: string } {
  const { values } = parsed();
  const port = Number(values.port);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new Stop('Give a port between 0 and 65535, such as: --port 8080');
  if (!/^[A-Z][A-Z0-9_]*$/.test(values.prefix))
    throw new Stop('The prefix of the event types is written A-Z, 0-9 and _, such as: --prefix EXEMPEL');
  const intagsnyckel = key(values.nyckelfil, 'PRODUCENT_INTAGSNYCKEL');
  if (intagsnyckel === undefined)
    throw new Stop(
      'Taking events in needs a key. Name a file with --nyckelfil (a random key is written to it when it does not exist), or set PRODUCENT_INTAGSNYCKEL.',
    );
  const fragenyckel = key(values.fragenyckelfil, 'PRODUCENT_FRAGENYCKEL');
  if (fragenyckel === undefined && !['127.0.0.1', '::1', 'localhost'].includes(values.lyssna))
    throw new Stop(
      'Without --fragenyckelfil anyone on the network could read every event: listen on 127.0.0.1.',
    );
  return {
    namn: values.namn,
    typprefix: values.prefix,
    kontakt: { webb: values.webb, epost: values.epost },
    ...(values.data !== ':memory:' && { mapp: values.data }),
    keySource: values.nyckelfil === undefined ? '$PRODUCENT_INTAGSNYCKEL' : `$(cat ${values.nyckelfil})`,
    port,
    vard: values.lyssna,
    intagsnyckel,
    ...(fragenyckel !== undefined && { fragenyckel }),
    logga: (rad) => console.log(JSON.stringify(rad)),
  };
}

function parsed() {
  try {
    return parseArgs({ options: OPTIONS });
  } catch (error) {
    throw new Stop(`${(error as Error).message} ${USAGE}`);
  }
}

/** The key of a file, else of the environment; a file that is not there is made. Undefined when neither is named. */
function key(file: string | undefined, variable: string): string | undefined {
  if (file !== undefined && !existsSync(file)) {
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
    writeFileSync(file, `${randomBytes(32).toString('hex')}\n`, { mode: 0o600, flag: 'wx' });
  }
  const found = file === undefined ? process.env[variable] : readFileSync(file, 'utf8').trim();
  if (found !== undefined && !arNyckel(found))
    throw new Stop(
      `The key in ${file ?? variable} must have at least ${KORTASTE_NYCKEL} visible ASCII characters; \`openssl rand -hex 32\` makes one.`,
    );
  return found;
}

/** Node 22 tells at every start that its SQLite module is new; the project has decided (decision record 0011). */
function hideSqliteWarning(): void {
  const [printed] = process.listeners('warning');
  if (!printed) return;
  process.removeListener('warning', printed);
  process.on('warning', (warning) => {
    if (!/SQLite/.test(warning.message)) printed(warning);
  });
}

function explain({ port, mapp }: Uppstart): (error: unknown) => never {
  return (error) => {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'EADDRINUSE' || code === 'EACCES')
      throw new Stop(`Port ${port} cannot be used; another program has it. Choose another with --port.`);
    if (code === 'EADDRNOTAVAIL')
      throw new Stop('This machine does not have the address given with --lyssna.');
    throw new Stop(
      `The data in ${mapp ?? 'memory'} cannot be used: ${error instanceof Error ? error.message : error}`,
    );
  };
}

function table(
  { namn, mapp, typprefix, vard, keySource }: Uppstart & { keySource: string },
  { port }: Igang,
): string {
  const adress = `http://${vard === '127.0.0.1' ? 'localhost' : vard}:${port}`;
  const bodies = 'lib/reference/producent/kroppar';
  const json = "-H 'Content-Type: application/json'";
  return `
${namn} (types ${typprefix}.*) answers at ${adress}, with its events in ${mapp ?? 'memory'}

Take two events in
  curl ${adress}/intag/kundhandelser -H "X-API-Key: ${keySource}" ${json} -d @${bodies}/sats.json
Ask, directly and as the forwarding service does
  curl ${adress}/kundhandelser ${json} -d @${bodies}/fraga.json
  curl ${adress}/kundhandelseFragaSynkron ${json} -H 'skv_client_correlation_id: 1' -d @${bodies}/fraga-synkron.json
Read more
  ${adress}/openapi.json and docs/reference-producer.md

Stop: Ctrl-C. One line per call follows.`;
}
