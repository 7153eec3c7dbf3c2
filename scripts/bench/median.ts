/** Middle values and rows of a table. */

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  return ((sorted[Math.ceil(middle) - 1] ?? Number.NaN) + (sorted[Math.floor(middle)] ?? Number.NaN)) / 2;
}

/** One figure beside its gate. `held` is undefined where the issue sets none. */
export type Figure = { what: string; value: string; gate: string; held?: boolean };

export function printTable(figures: readonly Figure[]): void {
  const width = Math.max(...figures.map((figure) => figure.what.length));
  const valueWidth = Math.max(...figures.map((figure) => figure.value.length));
  for (const { what, value, gate, held } of figures) {
    const verdict = held === undefined ? '' : held ? 'ok' : 'MISSED';
    console.log(`${what.padEnd(width)}  ${value.padStart(valueWidth)}  ${gate.padEnd(34)} ${verdict}`);
  }
}
