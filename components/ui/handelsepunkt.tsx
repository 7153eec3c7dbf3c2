// The ball in a case's story: one dot an event, and the curve when it changed side. In a file of its own, so that the
// overview does not carry it. Promises the geometry of docs/design.md; leaves colour to the style sheet.

import type { Bollage } from './boll.tsx';

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
