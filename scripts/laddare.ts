/**
 * Makes the file that other pages load, from components/inbaddning/laddare.ts: `node scripts/laddare.ts`, which also
 * prints its size and the integrity hash that docs/embed.md states. The result is committed, so neither build nor demo
 * needs this script; scripts/laddare.test.ts holds the two together.
 */
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { minify, transformWithOxc } from 'vite';

const ROOT = join(import.meta.dirname, '..');
const KALLA = join(ROOT, 'components', 'inbaddning', 'laddare.ts');
/** The file as it is served. */
export const LADDARE = join(ROOT, 'public', 'inbaddning', '1', 'bollkoll.js');

/** The file's text: types taken away, made small, nothing added. */
export async function byggLaddare(): Promise<string> {
  const { code } = await transformWithOxc(readFileSync(KALLA, 'utf8'), KALLA, {
    target: 'es2022',
    sourcemap: false,
  });
  const liten = await minify('bollkoll.js', code, { module: true, sourcemap: false });
  return `${liten.code.trim()}\n`;
}

/** What `integrity` is to be on a page that loads `text`. */
export const integritet = (text: string): string =>
  `sha384-${createHash('sha384').update(text).digest('base64')}`;

/** Bytes on the wire. */
export const gzippad = (text: string): number => gzipSync(text, { level: 9 }).length;

if (import.meta.filename === process.argv[1]) {
  const text = await byggLaddare();
  writeFileSync(LADDARE, text);
  console.log(`public/inbaddning/1/bollkoll.js: ${gzippad(text)} bytes gzip\n${integritet(text)}`);
}
