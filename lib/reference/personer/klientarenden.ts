// What goes on at the authorities for the two hundred clients: a few cases each, in every ball, generated from a seed. Data and the
// choice among it; the authorities that the accountant has no behörighet for hold cases too, which she must never be shown.

import { type Bransch, type Klient, klienter } from './klienter.ts';
import type { Boll, Handelse, MyndighetId, Ordalydelse } from './person.ts';
import { skapaSlump, valj } from './slump.ts';
import { dagarSedan, omDagar } from './tid.ts';

const FRO = 2026;

/** One step of a case: `PRODUCENT.ARENDETYP` is the case's, the rest the step's. `frist`: days until the customer must have acted. */
type Steg = {
  readonly typ: string;
  readonly boll: Boll;
  readonly frist?: number;
  readonly sv: Ordalydelse;
  readonly en: Ordalydelse;
};

/** A kind of case: where, what it is called there, and its steps from the first. A case stops at one of them. */
type Arendeslag = {
  readonly myndighet: MyndighetId;
  readonly arendetyp: string;
  readonly forled: string;
  readonly branscher?: readonly Bransch[];
  readonly utanEf?: true;
  readonly steg: readonly [Steg, ...Steg[]];
};

function steg(
  typ: string,
  boll: Boll,
  sv: readonly [string, string],
  en: readonly [string, string],
  frist?: number,
): Steg {
  return {
    typ,
    boll,
    ...(frist !== undefined && { frist }),
    sv: { rubrik: sv[0], beskrivning: sv[1] },
    en: { rubrik: en[0], beskrivning: en[1] },
  };
}

const SLAG: readonly Arendeslag[] = [
  {
    myndighet: 'skatteverket',
    arendetyp: 'SKATTEVERKET.MOMSDEKLARATION',
    forled: 'SKV-MD',
    steg: [
      steg(
        'UPPGIFT_BEGARD',
        'kund',
        [
          'Momsdeklarationen för {manad:-1} saknas',
          'Lämna in den senast den {dag:12}, så slipper företaget en avgift.',
        ],
        [
          'The VAT return for {manad:-1} is missing',
          'Submit it by {dag:12} and the company avoids a charge.',
        ],
        12,
      ),
      steg(
        'INLAMNAD',
        'myndighet',
        ['Momsdeklarationen för {manad:-1} har kommit in', 'Vi går igenom deklarationen.'],
        ['The VAT return for {manad:-1} has been received', 'We are going through the return.'],
      ),
      steg(
        'GODKAND',
        'klar',
        ['Momsdeklarationen för {manad:-1} är klar', 'Momsen är bokförd på skattekontot.'],
        ['The VAT return for {manad:-1} is done', 'The VAT is booked on the tax account.'],
      ),
    ],
  },
  {
    myndighet: 'skatteverket',
    arendetyp: 'SKATTEVERKET.ARBETSGIVARAVGIFTER',
    forled: 'SKV-AG',
    utanEf: true,
    steg: [
      steg(
        'INLAMNAD',
        'myndighet',
        ['Arbetsgivardeklarationen har kommit in', 'Vi jämför den med tidigare månader.'],
        ['The employer return has been received', 'We are comparing it with earlier months.'],
      ),
      steg(
        'FRAGA',
        'kund',
        [
          'Vi har en fråga om arbetsgivardeklarationen',
          'Beloppen skiljer sig från förra månaden. Svara senast den {dag:9}.',
        ],
        [
          'We have a question about the employer return',
          'The amounts differ from last month. Answer by {dag:9}.',
        ],
        9,
      ),
      steg(
        'GODKAND',
        'klar',
        ['Arbetsgivardeklarationen är klar', 'Avgifterna är bokförda på skattekontot.'],
        ['The employer return is done', 'The contributions are booked on the tax account.'],
      ),
    ],
  },
  {
    myndighet: 'bolagsverket',
    arendetyp: 'BOLAGSVERKET.ARSREDOVISNING',
    forled: 'BV-AR',
    utanEf: true,
    steg: [
      steg(
        'PAMINNELSE',
        'kund',
        ['Årsredovisningen har inte kommit in', 'Lämna in den senast den {dag:21}.'],
        ['The annual report has not been received', 'Submit it by {dag:21}.'],
        21,
      ),
      steg(
        'INLAMNAD',
        'myndighet',
        ['Årsredovisningen har kommit in', 'Vi granskar den.'],
        ['The annual report has been received', 'We are examining it.'],
      ),
      steg(
        'REGISTRERAD',
        'klar',
        ['Årsredovisningen är registrerad', 'Allt är klart för det här året.'],
        ['The annual report is registered', 'Everything is done for this year.'],
      ),
    ],
  },
  {
    myndighet: 'bolagsverket',
    arendetyp: 'BOLAGSVERKET.STYRELSEANDRING',
    forled: 'BV-ST',
    utanEf: true,
    steg: [
      steg(
        'ANMALAN_MOTTAGEN',
        'myndighet',
        ['Anmälan om ny styrelse har kommit in', 'Vi handlägger anmälan inom tio arbetsdagar.'],
        ['The notification of a new board has been received', 'We handle it within ten working days.'],
      ),
      steg(
        'KOMPLETTERING_BEGARD',
        'kund',
        ['Protokollet från stämman saknas', 'Skicka in protokollet senast den {dag:17}.'],
        ['The minutes of the general meeting are missing', 'Send the minutes by {dag:17}.'],
        17,
      ),
    ],
  },
  {
    myndighet: 'lindkopings-kommun',
    arendetyp: 'LINDKOPING.SERVERINGSTILLSTAND',
    forled: 'AT-2026',
    branscher: ['mat'],
    steg: [
      steg(
        'ANSOKAN_MOTTAGEN',
        'myndighet',
        ['Ansökan om serveringstillstånd har kommit in', 'Polisen och räddningstjänsten får yttra sig.'],
        [
          'The application for a licence has been received',
          'The police and the rescue service are asked for their opinion.',
        ],
      ),
      steg(
        'KOMPLETTERING_BEGARD',
        'kund',
        ['Kunskapsprovet är inte bokat', 'Boka tid för kunskapsprovet senast den {dag:15}.'],
        ['The knowledge test is not booked', 'Book a time for the knowledge test by {dag:15}.'],
        15,
      ),
      steg(
        'BESLUT',
        'klar',
        ['Serveringstillståndet är beviljat', 'Tillståndet gäller tills vidare.'],
        ['The licence is granted', 'It is valid until further notice.'],
      ),
    ],
  },
  {
    myndighet: 'lindkopings-kommun',
    arendetyp: 'LINDKOPING.LIVSMEDELSREGISTRERING',
    forled: 'MH-2026',
    branscher: ['mat'],
    steg: [
      steg(
        'ANMALAN_MOTTAGEN',
        'myndighet',
        ['Anmälan om livsmedelsverksamhet har kommit in', 'Vi återkommer med tid för kontroll.'],
        [
          'The notification of a food business has been received',
          'We will be back with a time for inspection.',
        ],
      ),
    ],
  },
  {
    myndighet: 'lindkopings-kommun',
    arendetyp: 'LINDKOPING.BYGGLOV',
    forled: 'BN-2026',
    branscher: ['bygg', 'handel'],
    steg: [
      steg(
        'ANSOKAN_MOTTAGEN',
        'myndighet',
        ['Ansökan om bygglov för skylt har kommit in', 'Vi handlägger ansökan inom tio veckor.'],
        [
          'The application for a building permit for a sign has been received',
          'We handle it within ten weeks.',
        ],
      ),
    ],
  },
  {
    myndighet: 'transportstyrelsen',
    arendetyp: 'TRANSPORTSTYRELSEN.FORDONSSKATT',
    forled: 'TS-FS',
    branscher: ['transport', 'bygg'],
    steg: [
      steg(
        'OBETALD',
        'kund',
        ['Fordonsskatten är inte betald', 'Betala senast den {dag:8}.'],
        ['The vehicle tax has not been paid', 'Pay by {dag:8}.'],
        8,
      ),
      steg(
        'BETALD',
        'klar',
        ['Fordonsskatten är betald', 'Tack, betalningen har kommit in.'],
        ['The vehicle tax is paid', 'Thank you, the payment has been received.'],
      ),
    ],
  },
  {
    myndighet: 'arbetsmiljoverket',
    arendetyp: 'ARBETSMILJOVERKET.INSPEKTION',
    forled: 'AV-2026',
    branscher: ['bygg', 'transport'],
    steg: [
      steg(
        'BOKAD',
        'myndighet',
        ['Inspektionen är bokad', 'Vi kommer till arbetsplatsen den {dag:23}.'],
        ['The inspection is booked', 'We will visit the workplace on {dag:23}.'],
      ),
    ],
  },
  {
    myndighet: 'tillvaxtverket',
    arendetyp: 'TILLVAXTVERKET.RADGIVNINGSCHECK',
    forled: 'TVV-RC',
    branscher: ['handel', 'tjanst'],
    steg: [
      steg(
        'ANSOKAN_MOTTAGEN',
        'myndighet',
        ['Ansökan om rådgivningscheck har kommit in', 'Beslut inom sex veckor.'],
        ['The application for an advice voucher has been received', 'A decision within six weeks.'],
      ),
    ],
  },
];

const KLOCKSLAG = ['07:45', '09:12', '10:30', '11:05', '13:20', '14:48', '16:02'] as const;

/** The events of one case, up to the step where it stands. */
function arende(slump: () => number, klient: Klient, slag: Arendeslag): Handelse[] {
  const gangna = 1 + Math.floor(slump() * slag.steg.length);
  const senast = 1 + Math.floor(slump() * 30);
  return slag.steg.slice(0, gangna).map(({ typ, boll, frist, sv, en }, i) => ({
    nyckel: `${slag.forled}-${klient.nr}-${i + 1}`,
    myndighet: slag.myndighet,
    kund: klient.kund,
    typ: `${slag.arendetyp}.${typ}`,
    tid: dagarSedan(senast + (gangna - 1 - i) * 9, valj(slump, KLOCKSLAG)),
    boll,
    producentarende: `${slag.forled}-${10_000 + klient.nr}`,
    taggar: ['foretag'],
    // A deadline counts only while the step is the newest.
    ...(frist !== undefined && i === gangna - 1 && { senastDatum: omDagar(frist, '23:59') }),
    text: { sv, en },
  }));
}

function arendenFor(slump: () => number, klient: Klient): Handelse[] {
  const mojliga = SLAG.filter(
    ({ branscher, utanEf }) =>
      (branscher === undefined || branscher.includes(klient.bransch)) && !(utanEf && klient.form === 'EF'),
  );
  // Four of five kinds go on at a client; every thirtieth has none at all.
  return klient.nr % 30 === 29
    ? []
    : mojliga.flatMap((slag) => (slump() < 0.8 ? arende(slump, klient, slag) : []));
}

/** Every event about the clients, the same every time. */
export const klienternasHandelser: readonly Handelse[] = ((slump) =>
  klienter.flatMap((klient) => arendenFor(slump, klient)))(skapaSlump(FRO));
