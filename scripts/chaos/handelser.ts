/**
 * The events that a producent has of a part in one question: as they are written on the wire, and what is true of them.
 * Nothing here is read with the engine's own readers, so the two can be held against each other.
 */
import { type Slump, slumpAv } from './slump.ts';
import { EPOK, producentnamn, typprefix } from './varldsplan.ts';

/** What is true of one event. A flag that cannot be read is null. */
export type Sanning = {
  readonly id: string;
  readonly rubrik: string;
  readonly ms: number;
  readonly klart: boolean | null;
  readonly kraver: boolean | null;
  /** Its case, told apart within kund and producent; undefined for a service notice. */
  readonly arende?: string;
};

/** One item of an answer. Without `sant` it cannot be read; `objekt` tells whether it is at least an object. */
export type Post = { readonly wire: unknown; readonly objekt: boolean; readonly sant?: Sanning };

const MINUT = 60_000;
const DYGN = 1440 * MINUT;

// Times as producers write them (facts 1.4). All are winter time, so a zone-less one is an hour ahead of UTC.
function skriven(ms: number, slump: Slump): string {
  const utc = (plus: number) => new Date(ms + plus).toISOString();
  return slump.en([
    () => utc(0),
    () => `${utc(60 * MINUT).slice(0, 19)}+01:00`,
    () =>
      `${utc(60 * MINUT)
        .slice(0, 19)
        .replace('T', ' ')}.00`,
  ])();
}

type Flagga = { readonly wire: unknown; readonly sant: boolean | null };
const flagga = (slump: Slump, sanna: number): Flagga => {
  if (slump.chans(0.04)) return { wire: slump.en<unknown>(['true', 1, null, undefined, {}]), sant: null };
  const sant = slump.chans(sanna);
  return { wire: sant, sant };
};

function olaslig(slump: Slump, producent: string): Post {
  const wire = slump.en<unknown>([
    null,
    7,
    'en händelse',
    [],
    { rubrik: 'utan id', producent: producentnamn(producent), tidpunkt: '2026-01-01T00:00:00Z' },
    { kundhandelseId: 'utan-tid', producent: producentnamn(producent) },
    { kundhandelseId: 'ogjord-tid', producent: producentnamn(producent), tidpunkt: '2026-02-31T25:61:00Z' },
    { kundhandelseId: 9, producent: producentnamn(producent), tidpunkt: '2026-01-01T00:00:00Z' },
  ]);
  return { wire, objekt: typeof wire === 'object' && wire !== null && !Array.isArray(wire) };
}

function referenser(arende: string | undefined, slump: Slump): object {
  if (arende === undefined) return {};
  if (arende.startsWith('D')) return { referenser: { diarienummer: arende } };
  const url = `https://exempel.example/${arende}`;
  // The link text and the fragment are no part of which case it is.
  const producentarende = arende.startsWith('U')
    ? { url: `${url}#${slump.heltal(1, 9)}`, lanktext: 'Mitt ärende' }
    : arende;
  return { referenser: { producentarende } };
}

// The clocks of some producers are wrong, and some events are yet to come. None is near enough to now to be a matter of
// how long the run has been going.
function tid(slump: Slump): number {
  if (slump.chans(0.1)) return EPOK + slump.heltal(1, 20) * DYGN;
  return EPOK - slump.heltal(1, 200) * 12 * 60 * MINUT;
}

type Arende = { readonly namn?: string; readonly ms: readonly [number, ...number[]] };

function post(producent: string, id: string, arende: Arende, slump: Slump): Post {
  const { namn, ms: tider } = arende;
  const ms = slump.en(tider);
  const kraver = flagga(slump, 0.35);
  const klart = flagga(slump, 0.35);
  const rubrik = `Händelse ${id} ${slump.heltal(0, 1e6)}`;
  const typ = `${typprefix(producent)}.${namn === undefined ? 'SERVICE' : 'ARENDE'}.HANDELSE`;
  const wire = {
    ...{ kundhandelseId: id, rubrik, beskrivning: 'B', sprak: 'sv', producent: producentnamn(producent) },
    tidpunkt: skriven(ms, slump),
    kundhandelseTyp: typ,
    producentarendetKraverKundatgard: kraver.wire,
    producentarendetKlart: klart.wire,
    ...referenser(namn, slump),
  };
  const sant = {
    id,
    rubrik,
    ms,
    klart: klart.sant,
    kraver: kraver.sant,
    ...(namn !== undefined && { arende: namn }),
  };
  return { wire, objekt: true, sant };
}

// The same id again: word for word, or with other words and flags at the same instant.
function dubblett({ wire, sant }: Required<Post>, slump: Slump): Post {
  if (slump.chans(0.5)) return { wire, objekt: true, sant };
  const rubrik = `${sant.rubrik} igen`;
  const kraver = sant.kraver !== true;
  const other = { ...(wire as object), rubrik, producentarendetKraverKundatgard: kraver };
  return { wire: other, objekt: true, sant: { ...sant, rubrik, kraver } };
}

/** What a producent has of one part, in the order that it is sent. */
export function posterAv(fro: number, nr: number, producent: string, part: string): readonly Post[] {
  const slump = slumpAv(fro, 'handelser', nr, producent, part);
  const arenden = Array.from({ length: slump.heltal(0, 3) }, (_, i): Arende => {
    // Few instants, so that several events of a case meet at the same one.
    return { namn: `${slump.en(['A', 'U', 'D'])}${i}-${part}`, ms: [tid(slump), tid(slump)] };
  });
  const poster: Post[] = [];
  for (const arende of arenden) {
    for (let i = slump.heltal(1, 4); i > 0; i -= 1) {
      // Ids are unique within a producent alone: others invent the very same.
      poster.push(post(producent, `h${poster.length}-${part}`, arende, slump));
    }
  }
  if (slump.chans(0.2)) poster.push(post(producent, `n-${part}`, { ms: [tid(slump)] }, slump));
  const forsta = poster[0];
  if (forsta?.sant !== undefined && slump.chans(0.1))
    poster.push(dubblett({ ...forsta, sant: forsta.sant }, slump));
  if (slump.chans(0.08)) poster.push(olaslig(slump, producent));
  return poster;
}
