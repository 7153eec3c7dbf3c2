// A logotype out of its file: what kind it is and how large it is drawn. Promises to take only what is a picture and nothing
// more: a drawing with a script, or that fetches something, is no logotype. Leaves reading the file to the caller.

/** A picture to serve. `bredd` and `hojd` in its own units: only their ratio is used. */
export type Logotyp = {
  readonly innehall: Uint8Array;
  readonly typ: 'image/svg+xml' | 'image/png';
  readonly bredd: number;
  readonly hojd: number;
};

const HOGST_BYTE = 100_000;
const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

// What a browser runs, fetches or opens in an SVG. Whoever draws a logotype needs none of it.
const FORBJUDET =
  /<\s*(script|foreignObject|iframe|image|use|animate|set|style|a|!ENTITY|!DOCTYPE)\b|\bon[a-z]+\s*=|(href|src)\s*=|url\s*\(\s*['"]?(?!#)|<\?xml-stylesheet/i;

function rutan(text: string): readonly [number, number] | undefined {
  const [, innan = ''] = /<svg\b([^>]*)>/.exec(text) ?? [];
  const [, ruta = ''] = /\bviewBox\s*=\s*["']([^"']+)["']/.exec(innan) ?? [];
  const [, , bredd = 0, hojd = 0] = ruta
    .trim()
    .split(/[\s,]+/)
    .map(Number);
  return bredd > 0 && hojd > 0 ? [bredd, hojd] : undefined;
}

function svg(innehall: Uint8Array): Logotyp | string {
  const text = new TextDecoder().decode(innehall);
  if (!/^\s*(<\?xml[^>]*\?>)?\s*<svg\b[^>]*\bxmlns\s*=/.test(text) || !/<\/svg>\s*$/.test(text))
    return 'är ingen SVG som går att visa: den ska börja med <svg xmlns=…> och sluta med </svg>';
  const [otillatet] = FORBJUDET.exec(text) ?? [];
  if (otillatet !== undefined)
    return `har något som en logotyp inte får ha: ${otillatet.replace(/\s+/g, ' ').trim()}`;
  const ruta = rutan(text);
  if (ruta === undefined) return 'saknar viewBox: då går det inte att veta hur bred den är';
  return { innehall, typ: 'image/svg+xml', bredd: ruta[0], hojd: ruta[1] };
}

function png(innehall: Uint8Array): Logotyp | string {
  if (innehall.length < 33 || !PNG.every((byte, i) => innehall[i] === byte))
    return 'är ingen PNG som går att läsa';
  const vy = new DataView(innehall.buffer, innehall.byteOffset);
  const [bredd, hojd] = [vy.getUint32(16), vy.getUint32(20)];
  return bredd > 0 && hojd > 0
    ? { innehall, typ: 'image/png', bredd, hojd }
    : 'är ingen PNG som går att läsa';
}

/** The logotype, or a sentence that says what is wrong with the file. */
export function lasLogotyp(fil: string, innehall: Uint8Array): Logotyp | string {
  if (innehall.length > HOGST_BYTE) return `är för stor: högst ${HOGST_BYTE / 1000} kB`;
  return fil.endsWith('.svg') ? svg(innehall) : png(innehall);
}
