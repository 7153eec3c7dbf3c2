// Every state of every page that is worth a look: of invented persons only. Data, with the steps of steg.ts.

import {
  arendetSedan,
  BAS,
  bolagsverket,
  borttaget,
  bytTillSista,
  fel,
  folj,
  forstaArendet,
  historiken,
  klar,
  omParten,
  oppna,
  producenterna,
  rakning,
  sok,
  synpunkt,
  type Tillstand,
  tavlan,
  valfriKommun,
} from './steg.ts';

/** All of them, by the number that their pictures begin with. */
export const TILLSTAND: readonly Tillstand[] = [
  { namn: '01-start', till: oppna('/') },
  { namn: '02-oversikt', person: 'Maja Lind', till: klar },
  { namn: '03-rakningen-oppen', person: 'Maja Lind', till: rakning },
  {
    namn: '04-fragar',
    person: 'Maja Lind',
    fore: fel('skatteverket', 'oandlig-vantan'),
    till: async (page) => void (await page.locator('.case:not(.ghost)').first().waitFor()),
  },
  { namn: '05-en-saknas', person: 'Maja Lind', fore: fel('bolagsverket', '500'), till: klar },
  { namn: '06-vet-inte', person: 'Karin Ek', fore: fel('skatteverket', '403'), till: klar },
  {
    namn: '07-ingen-svarade',
    person: 'Karin Ek',
    fore: async (allt) => {
      for (const rad of producenterna(allt)) await allt.lage(rad.namn, { fel: '503' });
    },
    till: klar,
  },
  { namn: '08-inget-vantar', person: 'Karin Ek', till: klar },
  { namn: '09-inga-arenden', person: 'Nils Åkesson', till: klar },
  { namn: '10-olasligt', person: 'Maja Lind', fore: fel('skatteverket', 'feltyper'), till: klar },
  { namn: '11-elakt', person: 'Tindra Testdata', till: klar },
  { namn: '12-arende', person: 'Maja Lind', till: forstaArendet },
  { namn: '60-inloggningar', person: 'Maja Lind', till: oppna('/inloggningar?svar=avslutad') },
  { namn: '61-historik', person: 'Maja Lind', till: historiken('') },
  {
    namn: '62-historik-inte-jag',
    person: 'Maja Lind',
    till: async (page) => {
      await historiken('')(page);
      await page.locator('.konto .plain').first().click();
      await page.locator('form[action="/historik/anmal"]').waitFor();
    },
  },
  { namn: '13-integritet', till: oppna('/integritet') },
  { namn: '14-kakor', till: oppna('/kakor') },
  { namn: '15-tillganglighet', till: oppna('/tillganglighet') },
  { namn: '16-utloggad', till: oppna('/utloggad') },
  { namn: '17-inloggning-misslyckades', till: oppna('/inloggning-misslyckades?fel=for-lag-niva') },
  { namn: '18-utan-nummer', till: oppna('/utan-nummer') },
  { namn: '19-finns-inte', till: oppna('/finns-inte') },
  { namn: '20-inte-inloggad', till: oppna('/for/nagon') },
  {
    namn: '21-arende-laddar',
    person: 'Maja Lind',
    till: async (page, allt) => {
      await arendetSedan(async () => fel('bolagsverket', 'oandlig-vantan')(allt))(page, allt);
      await page.locator('.ghost').first().waitFor();
    },
  },
  {
    namn: '22-arende-finns-inte',
    person: 'Maja Lind',
    till: async (page, allt) => {
      await arendetSedan(borttaget)(page, allt);
      await klar(page);
    },
  },
  {
    namn: '23-arende-kallan-tyst',
    person: 'Maja Lind',
    till: async (page, allt) => {
      await arendetSedan(async () => fel('bolagsverket', '500')(allt))(page, allt);
      await page.locator('.gap').first().waitFor();
    },
  },
  { namn: '24-enskild-firma', person: 'Greta Holm', till: rakning },
  {
    namn: '25-planerat-avbrott',
    person: 'Greta Holm',
    fore: bolagsverket({
      avbrott: [
        {
          fran: new Date(Date.now() - 3_600_000).toISOString(),
          till: new Date(Date.now() + 24 * 3_600_000).toISOString(),
          text: { sv: 'Vi byter ärendesystem.', en: 'We are changing case systems.' },
        },
      ],
    }),
    till: klar,
  },
  { namn: '26-folj', person: 'Greta Holm', till: folj() },
  {
    namn: '27-folj-arendet',
    person: 'Greta Holm',
    fore: bolagsverket({ kvittensPerMinut: 60 }),
    till: folj('KV-5518-2094'),
  },
  {
    namn: '28-folj-finns-inte',
    person: 'Maja Lind',
    fore: bolagsverket({ kvittensPerMinut: 60 }),
    till: folj('KV-0000-0000'),
  },
  {
    namn: '29-folj-tyst',
    person: 'Karin Ek',
    fore: async (allt) => {
      await bolagsverket({ kvittensPerMinut: 60 })();
      await fel('bolagsverket', '500')(allt);
    },
    till: folj('KV-5518-2094'),
  },
  {
    namn: '30-folj-ingen',
    person: 'Nils Åkesson',
    fore: bolagsverket({ aktiv: false }),
    till: oppna('/folj'),
  },
  {
    namn: '31-start-inloggad',
    person: 'Nils Åkesson',
    till: async (page) => {
      await klar(page);
      await page.goto('/');
    },
  },
  { namn: '32-vad-som-visas', till: oppna('/vad-som-visas') },
  {
    namn: '33-vad-som-visas-granby',
    till: (page) => oppna(`http://granby.localhost:${BAS}/vad-som-visas`)(page),
  },
  {
    namn: '34-synpunkt-kom-inte-fram',
    fore: fel('brevlada', '503'),
    till: synpunkt('Knappen ”Sortera om” går inte att nå med tangentbordet.'),
  },
  { namn: '35-synpunkt-med-nummer', till: synpunkt('Jag har personnummer 18980714-9829.') },
  { namn: '40-for', person: 'Maja Lind', till: oppna('/for') },
  { namn: '41-for-begransat', person: 'Johan Palm', till: oppna('/for') },
  { namn: '38-for-tjanst', person: 'Vera Sand', till: oppna('/for') },
  { namn: '39-upphorda', person: 'Sofia Nyberg', till: oppna('/for/upphorda') },
  { namn: '42-byt', person: 'Johan Palm', till: bytTillSista },
  { namn: '43-behorighet', person: 'Maja Lind', till: omParten('behorighet') },
  { namn: '44-fragas', person: 'Maja Lind', fore: valfriKommun, till: omParten('fragas') },
  { namn: '45-tavlan', person: 'Sofia Nyberg', till: tavlan, bara: 'fonstret' },
  {
    namn: '46-tavlan-hamtar',
    person: 'Sofia Nyberg',
    till: async (page) => {
      await page.goto('/ombud', { waitUntil: 'commit' });
      await page.locator('[data-huvudman]').first().waitFor();
    },
  },
  { namn: '47-sok', person: 'Maja Lind', till: sok('registrering') },
  { namn: '48-sok-ingen-traff', person: 'Maja Lind', till: sok('qqq') },
  {
    namn: '49-rakningen-utan-kommunen',
    person: 'Maja Lind',
    fore: valfriKommun,
    till: rakning,
  },
];
