// Rules about reaching the producer at all. `svarar` comes first of everything and decides which kund the rest is tried on.

import { arLast } from '../handelse.ts';
import { bromsad, type Prov, slutPaAnrop } from '../prov.ts';
import { praxis, profil, type Regel, raml, regel } from '../regel.ts';
import { ejProvad, GODKAND, om, type Utslag, underkand } from '../utslag.ts';

const LOCAL = /^(localhost|.*\.localhost|127(\.\d+){3}|\[::1\])$/;

function https({ adress }: Prov): Utslag {
  const { protocol, hostname } = new URL(adress);
  if (protocol === 'https:') return GODKAND;
  if (LOCAL.test(hostname))
    return ejProvad(
      'Adressen är den här datorn; https prövas mot en riktig adress.',
      'The address is this computer; https is tried at a real address.',
    );
  return underkand('Adressen börjar med http://.', 'The address begins with http://.');
}

/** Asks about every kund and chooses the one with the most events. */
async function answers(prov: Prov): Promise<Utslag> {
  let most = -1;
  let why: Utslag = ejProvad('Testdata saknas.', 'There are no test data.');
  for (const kund of prov.kunder) {
    const last = await prov.las({ kund });
    if (!arLast(last)) why = last;
    else if (last.handelser.length > most) {
      most = last.handelser.length;
      prov.valj(kund);
    }
  }
  return most >= 0 ? GODKAND : why;
}

/** Of every answer with status 200, how many break it. */
function eachGood(prov: Prov, holds: (huvud: (n: string) => string | null) => boolean): Utslag {
  const good = prov.svar().filter(({ status }) => status === 200 || status === 206);
  const broken = good.filter(({ huvud }) => !holds(huvud));
  return om(
    broken.length === 0,
    `Det saknades i ${broken.length} av ${good.length} svar.`,
    `It was missing in ${broken.length} of ${good.length} answers.`,
    broken.map(({ utbyte }) => utbyte),
  );
}

export const anslutning: readonly Regel[] = [
  regel({
    id: 'anslutning.https',
    grupp: 'anslutning',
    allvar: 'ska',
    kraver: [],
    klausul: profil('SAK.01'),
    mening: ['API:et nås bara över https.', 'The API is reached over https alone.'],
    rad: [
      'Lyssna med TLS 1.2 eller senare och stäng av http. Frågorna innehåller personnummer.',
      'Listen with TLS 1.2 or later and turn http off. The questions hold identity numbers.',
    ],
    prova: async (prov) => https(prov),
  }),
  regel({
    id: 'svarar',
    grupp: 'anslutning',
    allvar: 'ska',
    kraver: [],
    klausul: raml('POST, 200'),
    mening: [
      'En riktig fråga om en känd kund besvaras med status 200 och standardens kuvert.',
      "A good question about a known kund is answered with status 200 and the standard's envelope.",
    ],
    rad: [
      'Kontrollera adressen, dialekten (--dialekt), behörigheten och att testpersonen finns. Resten kan prövas först när det här svaret kommer.',
      'Check the address, the dialect (--dialekt), the credentials and that the test person exists. The rest can be tried only when this answer comes.',
    ],
    prova: answers,
  }),
  regel({
    id: 'anslutning.api-info',
    grupp: 'anslutning',
    allvar: 'bor',
    klausul: profil('VER.06'),
    mening: ['/api-info berättar om API:et.', '/api-info tells about the API.'],
    rad: [
      'Svara på GET /api-info under API:ets rot med ett JSON-objekt: apiName, apiVersion, apiReleased, apiDocumentation, apiStatus.',
      'Answer GET /api-info under the root of the API with a JSON object: apiName, apiVersion, apiReleased, apiDocumentation, apiStatus.',
    ],
    async prova(prov) {
      const svar = await prov.ra({ metod: 'GET', vag: 'api-info' });
      if (svar === undefined) return slutPaAnrop;
      if (svar.status === 429) return bromsad;
      return om(
        svar.status === 200 && svar.kropp !== undefined,
        `Svaret hade status ${svar.status}${svar.status === 200 ? ' men var inget JSON-objekt' : ''}.`,
        `The answer had status ${svar.status}${svar.status === 200 ? ' but was no JSON object' : ''}.`,
      );
    },
  }),
  regel({
    id: 'okand-kund',
    grupp: 'anslutning',
    allvar: 'ska',
    klausul: raml('POST, 200'),
    mening: [
      'En kund utan händelser ger status 200 och en tom lista, inte ett fel.',
      'A kund without events gives status 200 and an empty list, not a failure.',
    ],
    rad: [
      'Svara 200 med tom lista. En 404 syns hos medborgaren som att myndigheten inte svarar.',
      'Answer 200 with an empty list. To a citizen a 404 looks as if the authority did not answer.',
    ],
    async prova(prov) {
      const { okand } = prov.testdata;
      if (okand === undefined)
        return ejProvad('Ange en kund utan händelser (okand).', 'Give a kund without events (okand).');
      const last = await prov.las({ kund: okand });
      if (!arLast(last)) return last;
      const { length } = last.handelser;
      return om(length === 0, `${length} händelser kom.`, `${length} events came.`);
    },
  }),
];

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

const LONGEST_MEDIAN_MS = 2000;
const LARGE_BYTES = 65_536;

/** What is judged over the whole conversation, and therefore last. */
export const helheten: readonly Regel[] = [
  regel({
    id: 'anslutning.innehallstyp',
    grupp: 'anslutning',
    allvar: 'ska',
    klausul: raml('200, application/json'),
    mening: ['Svaret säger att det är application/json.', 'The answer says that it is application/json.'],
    rad: [
      'Sätt Content-Type: application/json på svaret.',
      'Set Content-Type: application/json on the answer.',
    ],
    prova: async (prov) =>
      eachGood(prov, (huvud) => /^application\/json\s*(;|$)/i.test(huvud('content-type') ?? '')),
  }),
  regel({
    id: 'anslutning.ingen-lagring',
    grupp: 'anslutning',
    allvar: 'bor',
    klausul: praxis('RFC 9111, Cache-Control', 'RFC 9111, Cache-Control'),
    mening: [
      'Svaret ber alla på vägen att inte spara det (Cache-Control: no-store).',
      'The answer asks everyone on the way not to keep it (Cache-Control: no-store).',
    ],
    rad: [
      'Sätt Cache-Control: no-store på alla svar med kundhändelser.',
      'Set Cache-Control: no-store on every answer with events.',
    ],
    prova: async (prov) => eachGood(prov, (huvud) => /\bno-store\b/i.test(huvud('cache-control') ?? '')),
  }),
  regel({
    id: 'anslutning.svarstid',
    grupp: 'anslutning',
    allvar: 'bor',
    klausul: praxis('någon väntar på svaret', 'someone waits for the answer'),
    mening: ['Hälften av svaren kommer inom två sekunder.', 'Half of the answers come within two seconds.'],
    rad: [
      'Mät var tiden går. Konsumenttjänster väntar sällan längre än fem sekunder.',
      'Measure where the time goes. Consumer services seldom wait longer than five seconds.',
    ],
    async prova(prov) {
      const ms = median(prov.svar().map(({ utbyte }) => utbyte.ms));
      return om(
        ms <= LONGEST_MEDIAN_MS,
        `Mediantiden var ${(ms / 1000).toFixed(1).replace('.', ',')} s.`,
        `The median time was ${(ms / 1000).toFixed(1)} s.`,
      );
    },
  }),
  regel({
    id: 'anslutning.komprimering',
    grupp: 'anslutning',
    allvar: 'notera',
    klausul: praxis('RFC 9110, Content-Encoding', 'RFC 9110, Content-Encoding'),
    mening: [
      'Stora svar komprimeras när frågan tillåter det.',
      'Large answers are compressed when the question allows it.',
    ],
    rad: ['Slå på gzip för svar över 64 kB.', 'Turn on gzip for answers above 64 kB.'],
    async prova(prov) {
      const large = prov.svar().filter(({ utbyte, status }) => status === 200 && utbyte.byte > LARGE_BYTES);
      if (large.length === 0) return ejProvad('Inget svar var så stort.', 'No answer was that large.');
      const plain = large.filter(({ huvud }) => !huvud('content-encoding'));
      return om(
        plain.length === 0,
        `${plain.length} stora svar var inte komprimerade.`,
        `${plain.length} large answers were not compressed.`,
        plain.map(({ utbyte }) => utbyte),
      );
    },
  }),
  regel({
    id: 'anslutning.nummer-i-huvuden',
    grupp: 'anslutning',
    allvar: 'ska',
    klausul: profil('ARQ.05, RES.02'),
    mening: ['Inget svarshuvud innehåller ett personnummer.', 'No response header holds an identity number.'],
    rad: [
      'Ta bort numret ur huvudet. Huvuden hamnar i loggar hos alla på vägen.',
      'Take the number out of the header. Headers end up in the logs of everyone on the way.',
    ],
    async prova(prov) {
      const all = prov.svar();
      const broken = all.filter(({ huvud, huvudnamn }) =>
        huvudnamn.some((namn) => holdsNumber(prov, `${namn} ${huvud(namn) ?? ''}`)),
      );
      return om(
        broken.length === 0,
        `Så var det i ${broken.length} av ${all.length} svar.`,
        `So it was in ${broken.length} of ${all.length} answers.`,
        broken.map(({ utbyte }) => utbyte),
      );
    },
  }),
];

/** Whether any number of the test data stands in a text, with or without century and hyphen. */
export function holdsNumber({ testdata }: Prov, text: string): boolean {
  const { person, foretag, okand, anvandare } = testdata;
  const numbers = [person, foretag, okand].map((kund) => kund?.identifierare).concat(anvandare);
  const digits = text.replace(/[-+ ]/g, '');
  return numbers.some((nummer) => nummer !== undefined && digits.includes(nummer.slice(2)));
}
