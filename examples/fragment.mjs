// A page that is composed on the portal's server: one request to Bollkoll, and its HTML put into a page of one's own. No script.
//
//   PERSON=person.json PORT=8080 node examples/fragment.mjs
//
// Who is signed in comes from a file here; in a portal, from its own session.

import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { skapaKlient } from 'bollkoll/klient';
import { installning, intyg } from './intyg.mjs';

const klient = skapaKlient({ adress: installning.adress });
const inloggad = () => JSON.parse(readFileSync(process.env.PERSON ?? 'person.json', 'utf8'));

const ORD = {
  sv: { titel: 'Mina sidor', fel: 'Dina ärenden går inte att visa just nu. Försök igen om en stund.' },
  en: { titel: 'My pages', fel: 'Your cases cannot be shown right now. Try again in a while.' },
};
const FINNS_INTE = { sv: 'Sidan finns inte.', en: 'There is no such page.' };
const VYER = { '/': 'oversikt', '/hos-dig': 'hos-dig', '/arende': 'arende', '/antal': 'antal' };
/** This portal's own address, as it stands among its `sidor` in the brand file: cases lead to pages here. */
const HAR = process.env.SIDA ?? 'https://minasidor.kommunen.example';

const sida = (sprak, inre) => `<!doctype html>
<html lang="${sprak}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${ORD[sprak].titel}</title><meta name="color-scheme" content="light dark">
<link rel="stylesheet" href="${installning.adress}/api/v1/fragment.css">
<style>body{font:1.1rem/1.5 Georgia,serif;margin:0 auto;max-width:40rem;padding:1rem}a{color:inherit}</style></head>
<body><main><h1>${ORD[sprak].titel}</h1>${inre}</main></body></html>`;

async function fragmentet(vy, arende, sprak) {
  const { access_token: token } = await klient.hamtaToken(await intyg(installning, inloggad()));
  const oversiktssida = `${HAR}/?sprak=${sprak}`;
  const arendesida = `${HAR}/arende?sprak=${sprak}&arende={arende}`;
  const val = { part: 'egen', vy, arende, sprak, arendesida, oversiktssida, tidsgrans: 2000 };
  return klient.hamtaFragment(token, val);
}

const server = createServer(async (req, res) => {
  const { pathname, searchParams } = new URL(req.url ?? '/', 'http://localhost');
  const sprak = searchParams.get('sprak') === 'en' ? 'en' : 'sv';
  const vy = VYER[pathname];
  // The icon too, which a browser asks for by itself: it is no reason to ask every authority.
  if (vy === undefined) return res.writeHead(404).end();
  const arende = vy === 'arende' ? searchParams.get('arende') || 'inget' : undefined;
  let status = 200;
  const inre = await fragmentet(vy, arende, sprak).catch((fel) => {
    // Said, never passed over: an empty page would look like no cases. 403: the id is of no case of hers.
    console.error(fel.status ?? fel.name);
    status = fel.status === 403 ? 404 : 503;
    return `<p role="alert">${status === 404 ? FINNS_INTE[sprak] : ORD[sprak].fel}</p>`;
  });
  // It is hers alone: nobody between may keep it.
  res.writeHead(status, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' });
  res.end(sida(sprak, inre));
});
server.listen(Number(process.env.PORT ?? 8080), () => console.log(server.address().port));
