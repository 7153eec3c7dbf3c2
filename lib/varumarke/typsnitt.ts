// A brand's own face out of its file. Promises to take only what a browser takes for a font of this kind, and no more than a
// reader on a slow line can bear. Leaves to whoever runs the service that its licence allows the web.

/** Bytes. */
const HOGST_BYTE = 100_000;
const WOFF2 = 0x774f_4632;
const SLAG = [0x0001_0000, 0x4f54_544f, 0x7472_7565];
/** The header of a WOFF2 (W3C, "WOFF File Format 2.0", 4.1). */
const HUVUD_BYTE = 48;

/** What is wrong with the file, in a sentence; undefined when it can be served. */
export function typsnittsproblem(innehall: Uint8Array): string | undefined {
  if (innehall.length > HOGST_BYTE)
    return `är för stort: högst ${HOGST_BYTE / 1000} kB. Ta bort tecken som inte används`;
  const ingen = 'är inget typsnitt som går att visa: det ska vara en hel WOFF2';
  if (innehall.length < HUVUD_BYTE) return ingen;
  const vy = new DataView(innehall.buffer, innehall.byteOffset, innehall.byteLength);
  if (vy.getUint32(0) !== WOFF2 || !SLAG.includes(vy.getUint32(4))) return ingen;
  return vy.getUint32(8) === innehall.length ? undefined : ingen;
}
