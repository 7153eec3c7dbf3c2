// Makes the one font file the site serves: Familjen Grotesk, weights 400-700, cut down to the characters we and
// the authorities write. Run it with `node scripts/typsnitt.ts` when the character set or the font changes; the
// result is committed, so neither build nor demo needs this script. It refuses a result over 20 KB.

import { readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
// @ts-expect-error The package ships no types: subsetFont(font, text, { targetFormat }) gives the new font's bytes.
import subsetFont from 'subset-font';

const GRANS = 20 * 1024;
const UT = new URL('../app/typsnitt/familjen.woff2', import.meta.url);

/** Latin-1 without its control characters, and the punctuation of Swedish and English text. */
function tecken(): string {
  const latin1 = Array.from({ length: 0x17f }, (_, kod) => kod).filter(
    (kod) => (kod >= 0x20 && kod <= 0x7e) || (kod >= 0xa0 && kod <= 0xff),
  );
  return String.fromCodePoint(...latin1, ...[...'–—‘’”“„…€→−×'].map((t) => t.codePointAt(0) ?? 0x20));
}

const kalla = createRequire(import.meta.url).resolve(
  '@fontsource-variable/familjen-grotesk/files/familjen-grotesk-latin-wght-normal.woff2',
);
const resultat: Buffer = await subsetFont(await readFile(kalla), tecken(), { targetFormat: 'woff2' });
if (resultat.byteLength > GRANS) {
  throw new Error(`The font became ${resultat.byteLength} bytes; the limit is ${GRANS}.`);
}
await writeFile(UT, resultat);
console.log(`app/typsnitt/familjen.woff2: ${resultat.byteLength} bytes`);
