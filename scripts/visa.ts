/**
 * `bollkoll varumarke visa FILE`: a page on this machine alone with every component in every state under a brand, light and dark, in
 * each language that it offers. The file is read anew at each load; one that cannot be used is told of with its places instead.
 */
import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { basename, dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { createServer as createVite } from 'vite';
import { egetAv, tvasprakigt } from '../app/varumarkesord.ts';
import type { Marke } from '../components/ui/logotyp.tsx';
import { type Filproblem, problemrad } from '../lib/datafil/las-datafil.ts';
import { readVarumarke, type Varumarke } from '../lib/varumarke/varumarke.ts';
import { runMain, Stop } from './stop.ts';
import { felsidan, indexet, type Lage, provsidan } from './visa/sidor.ts';
import type { Underlag } from './visa/vad.ts';

const ROOT = join(import.meta.dirname, '..');

/** The real router wants the framework around it. Everything else is as the service has it. */
const vite = () =>
  createVite({
    ...{
      root: ROOT,
      configFile: false,
      appType: 'custom',
      logLevel: 'error',
      cacheDir: join(ROOT, '.demo', 'visa'),
    },
    server: { middlewareMode: true, hmr: false, ws: false, watch: null },
    optimizeDeps: { noDiscovery: true },
    resolve: { alias: { 'next/navigation': join(ROOT, 'scripts', 'visa', 'navigation.ts') } },
  });

type Galleri = { galleri: (underlag: Underlag) => Promise<string> };

function market({ namn, logotyp }: Varumarke, sprak: 'sv' | 'en'): Marke {
  if (logotyp === undefined) return { namn: tvasprakigt(sprak, namn) };
  const bild = ({ typ, innehall }: typeof logotyp.ljus) =>
    `data:${typ};base64,${Buffer.from(innehall).toString('base64')}`;
  const { bredd, hojd } = logotyp.ljus;
  return {
    namn: tvasprakigt(sprak, namn),
    bild: { ljus: bild(logotyp.ljus), mork: bild(logotyp.mork), bredd, hojd },
  };
}

function underlagAv(varumarke: Varumarke, sprak: 'sv' | 'en'): Underlag {
  const { rubrik, ingress } = varumarke.texter;
  return {
    ...{ sprak, marke: market(varumarke, sprak), eget: egetAv(varumarke, sprak) },
    ...{ tvasprakig: varumarke.sprak.length > 1, ansvarig: varumarke.ansvarig.namn },
    rubrik: rubrik && tvasprakigt(sprak, rubrik),
    ingress: ingress && tvasprakigt(sprak, ingress),
  };
}

function las(fil: string): Varumarke | readonly Filproblem[] {
  try {
    const read = readVarumarke(readFileSync(fil, 'utf8'), (namn) => readFileSync(join(dirname(fil), namn)));
    return read.slag === 'last' ? read.innehall : read.problem;
  } catch (error) {
    const kod = (error as NodeJS.ErrnoException).code ?? 'okänt fel';
    return [{ var: 'filen', problem: `går inte att läsa (${kod})` }];
  }
}

/** Nothing from anywhere else, and nothing is sent: links and forms lead nowhere here. */
const POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src 'self' data:; frame-src 'self'; form-action 'none'; base-uri 'none'";

function skriv(res: ServerResponse, status: number, typ: string, kropp: string | Uint8Array): void {
  const headers = { 'content-type': typ, 'cache-control': 'no-store', 'content-security-policy': POLICY };
  res.writeHead(status, headers).end(kropp);
}

/** A page elsewhere that has found its way to this port is not answered. */
const arHarifran = ({ headers: { host = '' } }: IncomingMessage) =>
  /^(localhost|127\.0\.0\.1)(:\d+)?$/.test(host);

async function svara(
  req: IncomingMessage,
  res: ServerResponse,
  fil: string,
  byggare: Awaited<ReturnType<typeof vite>>,
) {
  const { pathname, searchParams } = new URL(req.url ?? '/', 'http://localhost');
  if (!arHarifran(req)) return skriv(res, 421, 'text/plain; charset=utf-8', '');
  if (pathname === '/typsnitt/familjen.woff2')
    return skriv(res, 200, 'font/woff2', readFileSync(join(ROOT, 'app', 'typsnitt', 'familjen.woff2')));
  if (pathname !== '/' && pathname !== '/prov')
    return skriv(res, 404, 'text/plain; charset=utf-8', 'Länkar leder ingenstans här.');
  const last = las(fil);
  const HTML = 'text/html; charset=utf-8';
  if (!('id' in last))
    return skriv(
      res,
      422,
      HTML,
      felsidan(
        basename(fil),
        last.map((ett) => `${fil}:${problemrad(ett)}`),
      ),
    );
  const begart = searchParams.get('sprak');
  const sprak = last.sprak.find((ett) => ett === begart) ?? last.sprak[0] ?? 'sv';
  if (pathname === '/') return skriv(res, 200, HTML, indexet(last, sprak));
  const lage: Lage = searchParams.get('lage') === 'morkt' ? 'morkt' : 'ljust';
  const { galleri } = (await byggare.ssrLoadModule('/scripts/visa/galleri.tsx')) as Galleri;
  const kropp = await galleri(underlagAv(last, sprak));
  skriv(res, 200, HTML, provsidan({ varumarke: last, sprak, lage, kropp }));
}

await runMain(async () => {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { port: { type: 'string', default: '4400' } },
  });
  const [given] = positionals;
  const port = Number(values.port);
  if (given === undefined || !Number.isInteger(port) || port < 0 || port > 65_535)
    throw new Stop('Use: node scripts/visa.ts FILE [--port 4400]');
  const fil = resolve(given);
  const byggare = await vite();
  const server = createServer((req, res) => {
    svara(req, res, fil, byggare).catch((error: unknown) => {
      console.error(error instanceof Error ? error.stack : error);
      if (!res.headersSent) skriv(res, 500, 'text/plain; charset=utf-8', 'Sidan gick inte att rita.');
    });
  });
  await new Promise<void>((klar, fel) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      fel(new Stop(`Port ${port} går inte att använda (${error.code}).`)),
    );
    server.listen(port, '127.0.0.1', klar);
  });
  const adress = server.address();
  const vald = typeof adress === 'object' ? (adress?.port ?? port) : port;
  console.log(
    `${basename(fil)} visas på http://localhost:${vald}  (ladda om efter varje ändring; Ctrl-C avslutar)`,
  );
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => process.exit(0));
});
