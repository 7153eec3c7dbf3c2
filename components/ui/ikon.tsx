// The four arrows. An icon never stands without its word, so all of them are aria-hidden.

// On a square of 12.
const BANA = {
  fram: 'm4 1 5 5-5 5',
  bak: 'M8 1 3 6l5 5',
  ner: 'm1 4 5 5 5-5',
  ut: 'm2 10 8-8M4 2h6v6',
};

/** `fram` opens (turns a quarter in an open details), `bak` goes back, `ner` opens downwards, `ut` leaves the site. */
export function Ikon({ namn }: { namn: keyof typeof BANA }) {
  return (
    <svg className="ikon" viewBox="0 0 12 12" aria-hidden="true" focusable="false">
      <path d={BANA[namn]} />
    </svg>
  );
}
