// Rules for what people are to read. What could break a page, or show another text than the one that stands there, is
// refused at the door: control characters, half characters, and marks that turn the direction of writing.

import { fel, type Regel } from '../regler.ts';

/** A text of 1 to `hogst` characters (UTF-16), with line breaks only where they are allowed. */
export const lasbar =
  (hogst: number, { rader = false } = {}): Regel =>
  (varde, pekare) => {
    if (typeof varde !== 'string' || varde.trim() === '' || varde.length > hogst)
      return fel(pekare, `Ska vara en text med 1–${hogst} tecken.`);
    if (!varde.isWellFormed()) return fel(pekare, 'Innehåller ett halvt tecken (ett ensamt surrogat).');
    if (/[\u202a-\u202e\u2066-\u2069]/.test(varde))
      return fel(pekare, 'Innehåller ett tecken som vänder skrivriktningen.');
    if (/\p{Cc}/u.test(rader ? varde.replace(/\r?\n|\t/g, '') : varde))
      return fel(
        pekare,
        rader ? 'Innehåller ett styrtecken.' : 'Innehåller en radbrytning eller ett styrtecken.',
      );
    return [];
  };

// Letters and digits around the digits make them part of something else, such as a GUID.
const NUMMER = /(?<![0-9a-z])(?:(?:18|19|20)\d\d|\d\d)(\d\d)(\d\d)[-+]?\d{4}(?![0-9a-z])/gi;

/** True when a personnummer or samordningsnummer stands in the text: a date that can be, and a checksum that holds. */
export function harPersonnummer(text: string): boolean {
  return [...text.matchAll(NUMMER)].some(([nummer, manad, dag]) => {
    const manaden = Number(manad);
    const dagen = Number(dag) > 60 ? Number(dag) - 60 : Number(dag);
    return manaden >= 1 && manaden <= 12 && dagen >= 1 && dagen <= 31 && kontrollsummaStammer(nummer);
  });
}

function kontrollsummaStammer(nummer: string): boolean {
  const siffror = [...nummer.replace(/\D/g, '').slice(-10)].map(Number);
  const summa = siffror.reduce((hittills, siffra, i) => {
    const del = i % 2 === 0 ? siffra * 2 : siffra;
    return hittills + (del > 9 ? del - 9 : del);
  }, 0);
  return summa % 10 === 0;
}
