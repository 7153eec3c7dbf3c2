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

const SIDA: Record<Bollage, 'dig' | 'dem' | 'mal' | 'oklart'> = {
  'hos-dig': 'dig',
  'hos-producenten': 'dem',
  'i-mal': 'mal',
  oklart: 'oklart',
};

/** Which x of the two-unit lane a side has. */
const X: Record<Bollage, number> = { 'hos-dig': 0, 'hos-producenten': 2, 'i-mal': 2, oklart: 1 };

/**
 * The class of one `<li>` in `.story`: its own side, and where the line comes from: `tidigare` is the ball at the next
 * (earlier) event below, left out for the oldest.
 */
export function handelseklass(lage: Bollage, tidigare?: Bollage, kommande = false): string {
  const fran = tidigare === undefined ? '' : ` fran-${X[tidigare] === 2 ? 'dem' : SIDA[tidigare]}`;
  const byt = tidigare !== undefined && X[tidigare] !== X[lage] ? ' byt' : '';
  return `ev ${SIDA[lage]}${fran}${byt}${kommande ? ' kommande' : ''}`;
}

/** The dot of one event, and the curve from the earlier one when the ball changed side between them. */
export function Handelsepunkt(props: { lage: Bollage; tidigare?: Bollage | undefined; kommande?: boolean }) {
  const { lage, tidigare, kommande = false } = props;
  const fran = tidigare === undefined ? X[lage] : X[tidigare];
  const streckad = kommande || lage === 'oklart';
  return (
    <>
      {fran === X[lage] ? null : (
        <svg
          className="lane"
          viewBox="0 0 2 40"
          preserveAspectRatio="none"
          aria-hidden="true"
          focusable="false"
        >
          <path d={`M${X[lage]} 0C${X[lage]} 24 ${fran} 16 ${fran} 40`} />
        </svg>
      )}
      <svg className="dot" viewBox="0 0 22 22" aria-hidden="true" focusable="false">
        {lage === 'i-mal' ? <path d="M3 1h17v19" /> : null}
        <circle
          className={streckad ? 'dash' : lage === 'hos-dig' ? 'mine' : undefined}
          cx="11"
          cy="11"
          r="7"
        />
      </svg>
    </>
  );
}
