/** Middle values, and rows of a table with their gates. */

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  return ((sorted[Math.ceil(middle) - 1] ?? Number.NaN) + (sorted[Math.floor(middle)] ?? Number.NaN)) / 2;
}

/** The value that `part` (0 to 1) of the others are at most. */
export function percentile(values: readonly number[], part: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * part) - 1)] ?? Number.NaN;
}

/** One figure beside its gate. `held` is undefined where the issue sets none. */
export type Figure = {
  what: string;
  value: string;
  gate: string;
  held?: boolean;
  /** What a plot draws: the number, its gate, and whether it is to be at most or at least that. */
  plot?: { value: number; gate: number; at: 'most' | 'least' };
};

/** A figure that is a number with a gate. */
export function judged(
  what: string,
  value: number,
  at: 'most' | 'least',
  gate: number,
  { unit = '', digits = 2, note = '' } = {},
): Figure {
  const held = at === 'most' ? value <= gate : value >= gate;
  const sign = at === 'most' ? '≤' : '≥';
  return {
    what,
    value: `${value.toFixed(digits)}${unit}${note && ` (${note})`}`,
    gate: `${sign} ${gate}${unit}`,
    held,
    plot: { value, gate, at },
  };
}

export function printTable(figures: readonly Figure[]): void {
  const width = Math.max(...figures.map((figure) => figure.what.length));
  const valueWidth = Math.max(...figures.map((figure) => figure.value.length));
  for (const { what, value, gate, held } of figures) {
    const verdict = held === undefined ? '' : held ? 'ok' : 'MISSED';
    console.log(`${what.padEnd(width)}  ${value.padStart(valueWidth)}  ${gate.padEnd(34)} ${verdict}`);
  }
}

/** The end of a section that runs in a process of its own: its table, or with `--json` its figures for the bench. */
export function present(figures: readonly Figure[]): void {
  if (process.argv.includes('--json')) console.log(JSON.stringify(figures));
  else printTable(figures);
  process.exitCode = figures.some(({ held }) => held === false) ? 1 : 0;
}
