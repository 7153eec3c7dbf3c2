// Contrast of the colour tokens: every pair that the style sheets show, and what each must keep. The neutral brand's are
// read out of the style sheet itself, so that what docs/design.md says cannot drift from what is shown.

/** Every pair that is shown, and what it must keep (WCAG 2.2: 1.4.3, 1.4.6 for what is read, 1.4.11 for graphics). */
export const PAR: readonly { over: string; under: string; minst: number }[] = [
  { over: 'ink', under: 'paper', minst: 7 },
  { over: 'ink', under: 'bar', minst: 7 },
  { over: 'ink', under: 'annan', minst: 7 },
  { over: 'slip-ink', under: 'slip', minst: 7 },
  { over: 'soft', under: 'paper', minst: 7 },
  { over: 'soft', under: 'bar', minst: 7 },
  { over: 'soft', under: 'annan', minst: 7 },
  { over: 'slip-soft', under: 'slip', minst: 7 },
  { over: 'act', under: 'paper', minst: 7 },
  { over: 'act', under: 'slip', minst: 7 },
  { over: 'on-act', under: 'act', minst: 7 },
  { over: 'ball', under: 'slip', minst: 3 },
  { over: 'ball', under: 'paper', minst: 3 },
];

/** Colour tokens by name, each `#rrggbb`. */
export type Farger = { readonly [namn: string]: string };

/** The colour tokens of the light and the dark scheme, from the text of grund.css. The dark overrides the light. */
export function farger(css: string): { ljust: Farger; morkt: Farger } {
  const delning = css.indexOf('(prefers-color-scheme: dark)');
  if (delning < 0) throw new Error('grund.css has no dark scheme.');
  const las = (del: string): Farger =>
    Object.fromEntries(
      [...del.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6})\b/g)].map(([, namn = '', farg = '']) => [namn, farg]),
    );
  const ljust = las(css.slice(0, delning));
  return { ljust, morkt: { ...ljust, ...las(css.slice(delning)) } };
}

function ljushet(farg: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((plats) => {
    const del = Number.parseInt(farg.slice(plats, plats + 2), 16) / 255;
    return del <= 0.04045 ? del / 12.92 : ((del + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** Contrast ratio of two `#rrggbb` (WCAG 2.2, "contrast ratio"), 1 to 21. A missing token is an error. */
export function kontrast(over: string | undefined, under: string | undefined): number {
  if (over === undefined || under === undefined) throw new Error('A colour token is missing.');
  const [hog = 0, lag = 0] = [ljushet(over), ljushet(under)].sort((a, b) => b - a);
  return (hog + 0.05) / (lag + 0.05);
}

/** One pair that keeps too little: what it has and what it must have. */
export type Kontrastbrist = {
  readonly over: string;
  readonly under: string;
  readonly har: number;
  readonly minst: number;
};

/** Every pair that keeps too little among these tokens. */
export function kontrastbrister(tokens: Farger): readonly Kontrastbrist[] {
  return PAR.map(({ over, under, minst }) => ({
    ...{ over, under, minst },
    har: kontrast(tokens[over], tokens[under]),
  })).filter(({ har, minst }) => har < minst);
}
