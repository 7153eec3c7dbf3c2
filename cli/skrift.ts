// How things are written at a terminal. Promises that nothing that comes from elsewhere can move the cursor or turn the
// text around.

// Control and formatting characters (bidi among them) and line separators: what could make a terminal show something
// else than what is written.
const UNSAFE = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]+/gu;

/** On one line, and cut to the width. */
export function plain(text: string, width: number): string {
  const one = [...text.replace(UNSAFE, ' ').replace(/\s+/g, ' ').trim()];
  return one.length > width ? `${one.slice(0, width - 1).join('')}…` : one.join('');
}

/** Rows in columns. */
export function table(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, i) => Math.max(...rows.map((cells) => (cells[i] ?? '').length)));
  return rows
    .map((cells) => cells.map((cell, i) => cell.padEnd(widths[i] ?? 0)).join('  '))
    .map((line) => `${line.trimEnd()}\n`)
    .join('');
}

const SWEDISH = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Stockholm',
  dateStyle: 'short',
  timeStyle: 'short',
});

/** Swedish wall-clock time of an instant in epoch ms: `2026-12-01 18:00`. */
export function svenskTid(ms: number): string {
  return SWEDISH.format(ms);
}
