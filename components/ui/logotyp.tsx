// The product's name with its ball on the floor; the same drawing as the favicon (app/layout.tsx).

/** The mark and the word. Put it in a link to the start. */
export function Logotyp() {
  return (
    <>
      <svg viewBox="0 0 22 22" aria-hidden="true" focusable="false">
        <path d="M0 20h22" />
        <circle cx="11" cy="10.5" r="8.5" />
      </svg>
      Bollkoll
    </>
  );
}
