/** Outcomes of a made-up customer with very much to follow: so many events in so many cases, over so many källor. */
import { parseTidpunkt } from '../../lib/arenden/tidpunkt.ts';
import type { Utfall } from '../../lib/arenden/utfall.ts';

/** The instant the timeline is folded at, epoch ms: three events in a hundred lie after it. */
export const NU = Date.parse('2026-06-01T10:00:00Z');

const MENING =
  'Handläggaren har gått igenom handlingarna som du skickade in. Du behöver inte göra något just nu, men vi hör av ' +
  'oss om vi behöver fler uppgifter.';
const STEG = ['ANSOKAN_MOTTAGEN', 'KOMPLETTERING_BEGARD', 'KOMPLETTERING_MOTTAGEN', 'BESLUT'];
const DAY = 86_400_000;
const HANDELSER_PER_ARENDE = 4;

// Four rungs of the ladder: the producer's own reference, that and a register number, the number alone, and nothing.
function referenser(arende: number): Utfallshandelse['referenser'] {
  const own = [{ varde: `A-2026-${arende}` }];
  const diarienummer = [{ varde: `BN 2026-${arende}` }];
  const etjanst = [{ url: `https://e.kommun.example/arende/${arende}`, lanktext: 'Öppna ärendet' }];
  switch (arende % 20) {
    case 0:
      return {};
    case 1:
    case 2:
      return { diarienummer, etjanst };
    default:
      return arende % 4 === 3 ? { producentarende: own, diarienummer } : { producentarende: own, etjanst };
  }
}

type Utfallshandelse = Extract<Utfall['resultat'], { slag: 'svar' }>['kundhandelser'][number];

function handelse(i: number, producent: string): Utfallshandelse {
  const arende = Math.floor(i / HANDELSER_PER_ARENDE);
  const steg = i % HANDELSER_PER_ARENDE;
  const day = new Date(NU - ((arende % 300) - steg * 2) * DAY).toISOString().slice(0, 10);
  const tidpunkt = parseTidpunkt(`${day} ${8 + (i % 9)}:${10 + (i % 50)}:07.25`);
  if (tidpunkt === undefined) throw new Error(`the bench made no time of ${day}`);
  return {
    kundhandelseId: `5b1e9a50-0b1f-4a43-8d77-${String(i).padStart(12, '0')}`,
    rubrik: 'Vi har tagit emot din ansökan om bygglov',
    beskrivning: MENING,
    sprak: 'sv',
    producent: 'Exempelkommunen',
    tidpunkt,
    kundhandelseTyp: `${producent.toUpperCase()}.BYGGLOV${arende % 7}.${STEG[steg]}`,
    producentarendetKraverKundatgard: steg === 1 && arende % 3 === 0,
    producentarendetKlart: steg === 3 && arende % 5 !== 0,
    referenser: referenser(arende),
  };
}

/** One whole answer of each källa, `handelser` in all, four to a case; five cases in a hundred are notices instead. */
export function utfallMed(handelser: number, kallor: number): Utfall[] {
  const each = handelser / kallor;
  return Array.from({ length: kallor }, (_, k): Utfall => {
    const producent = `k${k}`;
    const first = Math.round(k * each);
    const own = Math.round((k + 1) * each) - first;
    return {
      kalla: producent,
      producent,
      part: 'p1',
      kund: 'k1',
      // Several at the same instant, as when all answer at once.
      svarade: NU - 1000 + (k % 5),
      referensnycklar: ['diarienummer'],
      resultat: {
        slag: 'svar',
        kundhandelser: Array.from({ length: own }, (_, i) => handelse(first + i, producent)),
        olasliga: 0,
      },
    };
  });
}
