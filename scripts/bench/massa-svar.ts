/** An answer of very much, as a large authority might give an accountant: so many events, four to a case, newest today. */
import { NUMMER } from './svar-250.ts';

const HANDELSER_PER_ARENDE = 4;
const DAY = 86_400_000;
const SLAG = [
  'Bygglov',
  'Serveringstillstånd',
  'Momsdeklaration',
  'Torgplats',
  'Livsmedelskontroll',
  'Bidrag',
];
const ORTER = ['Linköping', 'Norrköping', 'Motala', 'Mjölby', 'Åtvidaberg', 'Söderköping', 'Finspång'];
const STEG = [
  ['ANSOKAN_MOTTAGEN', 'Vi har tagit emot din ansökan'],
  ['KOMPLETTERING_BEGARD', 'Komplettera din ansökan'],
  ['KOMPLETTERING_MOTTAGEN', 'Vi har fått din komplettering'],
  ['BESLUT', 'Beslut i ditt ärende'],
] as const;
const MENING =
  'Handläggaren har gått igenom handlingarna som du skickade in. Vi hör av oss om vi behöver fler uppgifter.';

// A third of the cases wait for the customer, a third for the authority, a third are finished.
const SENASTE = [1, 2, 3] as const;

function handelse(i: number, now: number): object {
  const arende = Math.floor(i / HANDELSER_PER_ARENDE);
  const senaste = SENASTE[arende % SENASTE.length] ?? 3;
  const steg = Math.max(0, senaste - (i % HANDELSER_PER_ARENDE));
  const alder = (arende % 400) + (i % HANDELSER_PER_ARENDE) * 2 + 1;
  const [typ, rubrik] = STEG[steg] ?? STEG[0];
  const nummer = `BN 2026-${String(arende).padStart(5, '0')}`;
  return {
    kundhandelseId: `5b1e9a50-0b1f-4a43-8d77-${String(i).padStart(12, '0')}`,
    rubrik: `${rubrik}: ${SLAG[arende % SLAG.length]}, ${ORTER[arende % ORTER.length]}`,
    beskrivning: MENING,
    sprak: 'sv',
    producent: 'Exempelkommunen',
    tidpunkt: new Date(now - alder * DAY).toISOString(),
    kundhandelseTyp: `K0.SLAG${arende % SLAG.length}.${typ}`,
    producentarendetKraverKundatgard: steg === 1,
    producentarendetKlart: steg === 3,
    referenser: {
      producentarende: `A-${arende}`,
      diarienummer: nummer,
      etjanst: { url: `https://e.kommun.example/arende/${arende}`, lanktext: 'Öppna ärendet i e-tjänsten' },
    },
  };
}

/** The text of the answer at `now` (epoch ms). */
export function massatext(antal: number, now: number): string {
  const metadata = {
    kund: { identifierare: NUMMER, typ: 'Personnummer' },
    anvandare: NUMMER,
    onskatSprak: 'sv',
    version: '6.1',
  };
  return JSON.stringify({
    metadata,
    kundhandelser: Array.from({ length: antal }, (_, i) => handelse(i, now)),
  });
}
