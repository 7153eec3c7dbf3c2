// The ball, the product's one image, in every size it is shown. All of it is aria-hidden: it always stands beside
// the words that say the same. Promises one geometry (docs/design.md); leaves colour and motion to the style sheet.

/** Where a ball lies. The same four words as the core's `boll`. */
export type Bollage = 'hos-dig' | 'hos-producenten' | 'i-mal' | 'oklart';

/**
 * The 44 x 18 mark: floor, net and ball. Keep its key when a case changes side and the ball rolls across (300 ms, not
 * with reduced motion); a mark that is mounted anew on the other side rolls in with `rullar`.
 */
export function Bollmarke({ lage, rullar = false }: { lage: Bollage; rullar?: boolean }) {
  return (
    <svg
      className={rullar ? `mark ${lage} rullar` : `mark ${lage}`}
      viewBox="0 0 44 18"
      aria-hidden="true"
      focusable="false"
    >
      <path d={lage === 'oklart' ? 'M0 17h44' : 'M0 17h44M22 17v-6'} />
      {lage === 'i-mal' ? <path d="M28 1.5h15V17" /> : null}
      <circle className="b" cx="7" cy="10.25" r="6" />
    </svg>
  );
}

/** Most balls drawn on a floor; more is one ball and the number. On a phone the limit is four (`many`). */
const FLEST = 9;
const FLEST_TELEFON = 4;

/** One ball per case on the page's floor line. Nothing at all for zero. Stands first in its `.side`. */
export function Golvbollar({ sida, antal }: { sida: 'dig' | 'dem' | 'nat'; antal: number }) {
  if (antal < 1) return null;
  const flest = sida === 'nat' ? 3 : FLEST;
  const fa = sida === 'nat' ? 2 : FLEST_TELEFON;
  const mangd = antal > flest ? ' lots' : antal > fa ? ' many' : '';
  const plats = Array.from({ length: antal > flest ? 1 : antal }, (_, nr) => nr);
  const boll = sida === 'dig' ? 'b mine' : sida === 'nat' ? 'b dash' : 'b';
  return (
    <div className={`balls${sida === 'nat' ? ' net' : ''}${mangd}`} aria-hidden="true">
      {plats.map((nr) => (
        <svg key={nr} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
          <circle className={boll} cx="12" cy="12" r="11" />
        </svg>
      ))}
      {mangd === '' ? null : <b>{antal}</b>}
    </div>
  );
}
