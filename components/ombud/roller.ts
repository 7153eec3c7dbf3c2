// What the parts of the table are to a screen reader. A table that is laid out as a grid is one no more but for these.

export const ROLL = {
  tabell: { role: 'table' },
  grupp: { role: 'rowgroup' },
  rad: { role: 'row' },
  kolumnrubrik: { role: 'columnheader' },
  radrubrik: { role: 'rowheader' },
  cell: { role: 'cell' },
} as const;
