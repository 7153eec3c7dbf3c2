// The API for a page of your own: a bearer for who is signed in at the portal, and her cases with their gaps.
//
//   echo '{"nummer":"199001019802","namn":"Maja Lind","acr":"…","sid":"s1"}' | node examples/api.mjs
//
// The person comes on standard input: a number never belongs in an address, an argument or a log.

import { text } from 'node:stream/consumers';
import { Apifel, skapaKlient } from 'bollkoll/klient';
import { installning, intyg } from './intyg.mjs';

const klient = skapaKlient({ adress: installning.adress });
const person = JSON.parse(await text(process.stdin));

/** What a page would show. */
function visa({ besked, arenden, luckor, fullstandig }) {
  console.log(besked.text);
  for (const { boll, dagar, namn, producent, nastaSteg } of arenden) {
    console.log(`- ${namn}, ${producent.namn}: ${boll}${dagar === null ? '' : ` (${dagar})`}`);
    if (nastaSteg) console.log(`    ${nastaSteg.text ?? ''} ${nastaSteg.adress}`);
  }
  // Absence is no proof: whoever is missing is named.
  for (const { mening, betyder, telefon } of luckor) console.log(`! ${mening} ${betyder} ${telefon ?? ''}`);
  if (!fullstandig) console.log('(Allt är inte hämtat.)');
}

try {
  const { access_token: token } = await klient.hamtaToken(await intyg(installning, person));
  const { parter, foretagOkanda } = await klient.hamtaParter(token);
  console.log(parter.map(({ namn, slag }) => `${namn} (${slag})`).join(', '));
  if (foretagOkanda) console.log('! Det går inte att se vilka företag hon företräder just nu.');

  // All at once, waiting two seconds at most …
  visa(await klient.hamtaArenden(token, { part: 'egen', tidsgrans: 2000 }));

  // … or as each authority answers.
  for await (const rad of klient.strommaArenden(token, { part: 'egen' }))
    if (rad.rad === 'utfall') console.log(`${rad.utfall.producent}: ${rad.utfall.resultat.slag}`);

  // When she signs out of the portal, nothing that it had for her is left.
  const { avslutade } = await klient.loggaUt(await intyg(installning, { sid: person.sid }));
  console.log(`Utloggad: ${avslutade}`);
} catch (fel) {
  if (!(fel instanceof Apifel)) throw fel;
  console.error(`${fel.status} ${fel.problem?.type ?? ''} ${fel.message}`);
  process.exitCode = 1;
}
