// The service's name with its mark: a brand's own logotype, or the ball on the floor, the same drawing as the favicon
// (app/layout.tsx).

/** What the service is called here, and its logotype when it has one: two addresses, and how wide it is for its height. */
export type Marke = {
  readonly namn: string;
  readonly bild?:
    | { readonly ljus: string; readonly mork: string; readonly bredd: number; readonly hojd: number }
    | undefined;
};

/** The mark and the word. Put it in a link to the start that says the name. */
export function Logotyp({ namn, bild }: Marke) {
  if (bild !== undefined) {
    const hojd = 40;
    const bredd = Math.round((bild.bredd / bild.hojd) * hojd);
    return (
      <picture>
        <source srcSet={bild.mork} media="(prefers-color-scheme: dark)" />
        <img src={bild.ljus} alt="" width={bredd} height={hojd} />
      </picture>
    );
  }
  return (
    <>
      <svg viewBox="0 0 22 22" aria-hidden="true" focusable="false">
        <path d="M0 20h22" />
        <circle cx="11" cy="10.5" r="8.5" />
      </svg>
      {namn}
    </>
  );
}
