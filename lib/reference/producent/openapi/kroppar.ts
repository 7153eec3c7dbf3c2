// The example bodies of the OpenAPI description. They are not drawn from imagination: the tests take the batch in, ask
// the questions, and demand these very answers. The company's and the person's numbers belong to nobody.

import { skrivTidpunktDirekt, skrivTidpunktRfc3339 } from '../datum.ts';
import type { Fraga } from '../fraga.ts';
import type { NyKundhandelse } from '../handelse.ts';
import type { Svarskropp } from '../svar.ts';
import type { SvarSynkron } from '../synkron/svar.ts';

const FORETAG = { identifierare: '164420162606', typ: 'Organisationsnummer' } as const;
const ANVANDARE = '189807149829';

/** A case in two events: received, and then to be completed. The second also in English. */
export function exempelsats(typprefix: string): { kundhandelser: [NyKundhandelse, NyKundhandelse] } {
  const gemensamt = { kund: FORETAG, sprak: 'sv', producentarendetKlart: false, taggar: ['foretag'] };
  return {
    kundhandelser: [
      {
        kundhandelseId: 'd3b0a0de-5b7e-4a57-9a3c-6f4f8f9d1c01',
        ...gemensamt,
        rubrik: 'Vi har tagit emot ansökan om torgplats',
        beskrivning:
          'Ansökan om plats för en matvagn på Stora torget är mottagen. Du behöver inte göra något nu.',
        tidpunkt: '2026-11-11T09:14:00+01:00',
        kundhandelseTyp: `${typprefix}.TORGPLATS.ANSOKAN_MOTTAGEN`,
        producentarendetKraverKundatgard: false,
        utokadInformation: { servicelofte: '30 dagar' },
        referenser: { producentarende: 'TK-2026-118', diarienummer: 'TK 2026-118' },
      },
      {
        kundhandelseId: 'd3b0a0de-5b7e-4a57-9a3c-6f4f8f9d1c02',
        ...gemensamt,
        rubrik: 'Ansökan behöver kompletteras',
        beskrivning: 'Vi saknar en skiss över vagnens plats. Skicka den senast den 7 december.',
        tidpunkt: '2026-11-20T13:48:00+01:00',
        kundhandelseTyp: `${typprefix}.TORGPLATS.KOMPLETTERING_BEGARD`,
        producentarendetKraverKundatgard: true,
        referenser: {
          producentarende: 'TK-2026-118',
          diarienummer: 'TK 2026-118',
          etjanst: { url: 'https://etjanst.exempel.example/torgplats', lanktext: 'Komplettera ansökan' },
        },
        oversattningar: {
          en: {
            rubrik: 'The application needs to be completed',
            beskrivning: 'A sketch of where the truck will stand is missing. Send it by 7 December.',
            referenser: {
              etjanst: {
                url: 'https://etjanst.exempel.example/torgplats?lang=en',
                lanktext: 'Complete the application',
              },
            },
          },
        },
      },
    ],
  };
}

/** A question in the direct dialect: the newest event of the company, asked for by its type. */
export function exempelfraga(typprefix: string): Fraga {
  return {
    kund: FORETAG,
    kundhandelseTyper: [`${typprefix}.TORGPLATS.KOMPLETTERING_BEGARD`],
    anvandare: ANVANDARE,
    konsument: 'Bollkoll AB',
    konsumenttjanst: 'Bollkoll',
  };
}

/** What it is answered when the example batch is all there is. */
export function exempelsvar(typprefix: string, producent: string): Svarskropp {
  const {
    kund: _kund,
    taggar: _taggar,
    oversattningar: _over,
    ...ut
  } = exempelsats(typprefix).kundhandelser[1];
  return {
    metadata: { ...exempelfraga(typprefix), version: '6.0' },
    kundhandelser: [{ ...ut, producent, tidpunkt: skrivTidpunktDirekt(Date.parse(ut.tidpunkt)) }],
  };
}

const PART = { kund: FORETAG };
const BEHANDLING = {
  sortering: [{ attribut: 'TIDPUNKT', stigande: true }],
  paginering: { offset: 0, limit: 1 },
} as const;

/** A question in the forwarding dialect: the oldest event of the company. */
export function exempelfragaSynkron() {
  return { fraga: { parter: [PART], behandling: BEHANDLING }, anvandare: ANVANDARE };
}

/** What it is answered when the example batch is all there is. */
export function exempelsvarSynkron(typprefix: string, producent: string): SvarSynkron {
  const { kund: _kund, taggar: _taggar, ...ut } = exempelsats(typprefix).kundhandelser[0];
  const tidpunkt = skrivTidpunktRfc3339(Date.parse(ut.tidpunkt));
  return {
    kundhandelser: [
      {
        part: PART,
        totaltAntalKundhandelser: 2,
        kundhandelserForPart: [{ ...ut, producent, tidpunkt, version: '6.1' }],
      },
    ],
    metadata: { parter: [PART], behandling: BEHANDLING },
    delfragor: [{ producent, part: PART, status: 'OK', httpCode: 200 }],
  };
}
