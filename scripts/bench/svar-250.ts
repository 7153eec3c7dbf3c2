/** An answer of 250 events as real producers might write it: four forms of references, both ways to write a time. */

/** Whom it is about. */
export const NUMMER = '189904119907';

const RUBRIKER = [
  'Vi har tagit emot din ansökan om bygglov',
  'Komplettera din ansökan',
  'Beslut om stadigvarande serveringstillstånd',
  'Din momsdeklaration är inlämnad',
  'Vi behöver veta mer om föreståndaren för serveringen',
];
const MENING =
  'Handläggaren har gått igenom handlingarna som du skickade in. Du behöver inte göra något just nu, men vi hör av ' +
  'oss om vi behöver fler uppgifter. Läs mer på https://kommun.example/bygga/sa-gar-det-till. ';
const TYPER = ['KOM.BYGGLOV.ANSOKAN_MOTTAGEN', 'KOM.BYGGLOV.KOMPLETTERING_BEGARD', 'SKV.MOMS.DEKL_INLAMNAD'];

const two = (n: number) => String(n).padStart(2, '0');

function tidpunkt(i: number): string {
  const day = `2025-${two((i % 12) + 1)}-${two((i % 28) + 1)}`;
  const [hour, minute] = [i % 24, (i * 7) % 60];
  switch (i % 3) {
    case 0:
      return `${day} ${hour}:${two(minute)}:07.25`;
    case 1:
      return `${day}T${two(hour)}:${two(minute)}:07.125${i % 12 < 3 ? '+01:00' : '+02:00'}`;
    default:
      return `${day}T${two(hour)}:${two(minute)}:07${i % 2 === 0 ? 'Z' : ''}`;
  }
}

// A producer refers to a case in the same way each time.
function referenser(i: number, nr: number, kalla: number): Record<string, unknown> | undefined {
  const arende = `BN 2025-${1000 * (kalla + 1) + nr}`;
  const etjanst = {
    url: `https://e.kommun.example/arende/${1000 * (kalla + 1) + i}`,
    lanktext: 'Öppna ärendet i e-tjänsten',
  };
  switch (nr % 5) {
    case 0:
      return { producentarende: arende, etjanst };
    case 1:
      return {
        producentarende: { url: `https://api.kommun.example/arenden/${arende}` },
        diarienummer: arende,
      };
    case 2:
      return { producentarende: [arende, `${arende}-B`], etjanst: [etjanst, { url: etjanst.url }] };
    case 3:
      return { diarienummer: arende, lank: etjanst.url, konsumentReferens: `K-${i % 17}` };
    default:
      return undefined;
  }
}

function handelse(i: number, kalla: number, arenden: number): Record<string, unknown> {
  const nr = i % arenden;
  const more = referenser(i, nr, kalla);
  return {
    kundhandelseId: `5b1e9a50-0b1f-4a43-8d77-${String(1000 * kalla + i).padStart(12, '0')}`,
    rubrik: RUBRIKER[i % RUBRIKER.length],
    beskrivning: MENING.repeat((i % 4) + 1),
    sprak: i % 10 === 0 ? 'en' : 'sv',
    producent: 'Exempelkommunen',
    tidpunkt: tidpunkt(i),
    kundhandelseTyp: TYPER[nr % TYPER.length],
    producentarendetKraverKundatgard: i % 4 === 1,
    producentarendetKlart: i % 7 === 0,
    ...(i % 6 === 0 && { utokadInformation: { servicelofte: '30 dagar', senastDatum: '2026-01-01' } }),
    ...(more && { referenser: more }),
    ...(i % 2 === 0 && { version: '6.1' }),
  };
}

/** The text of the answer, four events to a case. Two källor tell of different events and cases, in the same words. */
export function svarstext(antal: number, kalla = 0): string {
  const metadata = {
    kund: { identifierare: NUMMER, typ: 'Personnummer' },
    anvandare: NUMMER,
    onskatSprak: 'sv',
    version: '6.1',
  };
  return JSON.stringify({
    metadata,
    kundhandelser: Array.from({ length: antal }, (_, i) => handelse(i, kalla, Math.ceil(antal / 4))),
  });
}
