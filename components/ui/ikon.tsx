// The four arrows. An icon never stands without its word, so all of them are aria-hidden.

const BANA = {
  fram: { ruta: '0 0 12 12', d: 'm4 1 5 5-5 5' },
  bak: { ruta: '0 0 12 12', d: 'M8 1 3 6l5 5' },
  ner: { ruta: '0 0 12 12', d: 'm1 4 5 5 5-5' },
  ut: { ruta: '0 0 16 16', d: 'M3 13 13 3M5 3h8v8' },
} as const;

/** `fram` opens (turns a quarter in an open details), `bak` goes back, `ner` opens downwards, `ut` leaves the site. */
export function Ikon({ namn }: { namn: keyof typeof BANA }) {
  const { ruta, d } = BANA[namn];
  return (
    <svg className="ikon" viewBox={ruta} aria-hidden="true" focusable="false">
      <path d={d} />
    </svg>
  );
}
