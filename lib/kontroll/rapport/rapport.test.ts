import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { frisk, lyssna, prova } from '../exempel.ts';
import type { Kontroll } from '../kontrollera.ts';
import { TRASIGA } from '../trasiga/exempel.ts';
import { html, somHtml } from './html.ts';
import { kontrollJsonSchema, somJson } from './json.ts';
import { somJunit, xml } from './junit.ts';
import { STIL } from './stil.ts';
import { somText } from './text.ts';
import { rapportvy } from './vy.ts';

const SPRAK = ['sv', 'en'] as const;
const stangda: (() => void)[] = [];
let god: Kontroll;
let dalig: Kontroll;
let tyst: Kontroll;

async function kontrollerad(...trasiga: string[]): Promise<Kontroll> {
  const svara = trasiga.reduce((inner, id) => {
    const mellanhand = TRASIGA[id];
    if (mellanhand === undefined) throw new Error(`no broken producer ${id}`);
    return (request: Request) => mellanhand(request, inner);
  }, frisk);
  const { bas, stang } = await lyssna(svara);
  stangda.push(stang);
  return prova(bas);
}

beforeAll(async () => {
  god = await kontrollerad();
  dalig = await kontrollerad(
    'urval.punkt',
    'tidpunkt.form',
    'handelse.motsagelse',
    'fel.problem-json',
    'fraga.slutet',
  );
  tyst = await kontrollerad('svarar');
});
afterAll(() => {
  for (const stang of stangda) stang();
});

const each = () => [god, dalig, tyst].flatMap((kontroll) => SPRAK.map((sprak) => rapportvy(kontroll, sprak)));

/** Every tag is closed in its turn, and every attribute quoted; the name of the first that is not. */
function illFormed(text: string, empty: readonly string[]): string | undefined {
  const open: string[] = [];
  const body = text.replace(/^<(\?xml [^>]*\?|!doctype html)>/, '').replace(/<style>[\s\S]*?<\/style>/g, '');
  for (const [tag, end, name = '', attributes = '', own] of body.matchAll(/<(\/?)([\w-]*)([^<>]*?)(\/?)>/g)) {
    if (!/^(\s[\w-]+="[^"<>]*")*$/.test(attributes)) return tag;
    if (end === '/') {
      if (open.pop() !== name) return tag;
    } else if (own !== '/' && !empty.includes(name)) open.push(name);
  }
  const rest = body.replace(/<[^<>]*>/g, '');
  return open[0] ?? /[<>]|&(?!(amp|lt|gt|quot|#39);)/.exec(rest)?.[0];
}

describe('the verdict', () => {
  test('says in one sentence what must be done, and only a broken ska fails', () => {
    expect(rapportvy(god, 'sv')).toMatchObject({ godkand: true, omdome: 'API:et följer standarden.' });
    expect(rapportvy(dalig, 'sv').godkand).toBe(false);
    expect(rapportvy(dalig, 'sv').omdome).toBe(
      'API:et bryter mot standarden på 3 punkter, som måste rättas.',
    );
    expect(rapportvy(tyst, 'en').omdome).toContain('gave no answer that could be used');
  });

  test('stands first in the text, and the worst findings before the rest', () => {
    const text = somText(rapportvy(dalig, 'sv'));
    expect(text.startsWith('API:et bryter mot standarden')).toBe(true);
    const places = ['Måste rättas (3)', 'Bör förbättras (1)', 'Bra att veta (1)', 'Gick inte att pröva'];
    expect(places.map((place) => text.indexOf(place))).toEqual(
      places.map((place) => text.indexOf(place)).sort((a, b) => a - b),
    );
    expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThanOrEqual(96);
  });
});

describe('the page', () => {
  test('is well-formed and needs nothing beside itself', () => {
    for (const vy of each()) {
      const page = somHtml(vy);
      expect(illFormed(page, ['meta'])).toBeUndefined();
      expect(page).not.toMatch(/<(script|link|img|iframe|object|form)|\bon\w+=|url\(|@import|src=|href=/i);
      expect(page).toContain(`<html lang="${vy.sprak}">`);
      expect(page).toContain("default-src 'none'");
    }
  });

  test('has one h1, and its ids are its own', () => {
    const page = somHtml(rapportvy(dalig, 'sv'));
    expect(page.match(/<h1/g)).toHaveLength(1);
    const ids = [...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('every text has a contrast of at least 4.5:1 against the grounds, in light and dark', () => {
    const [light = '', dark = ''] = STIL.split(/@media (?:screen and \(prefers|print)/);
    for (const part of [light, dark]) {
      const colours = Object.fromEntries(
        [...part.matchAll(/--([\w-]+): (#[0-9a-f]{6})/g)].map(([, k, v]) => [k, v]),
      );
      for (const ink of ['ink', 'soft', 'bad', 'warn', 'note', 'gap', 'good'])
        for (const ground of ['paper', 'code'])
          expect(contrast(colours[ink], colours[ground]), `${ink} on ${ground}`).toBeGreaterThanOrEqual(4.5);
    }
  });
});

function contrast(one = '#000000', other = '#000000'): number {
  const light = (hex: string) => {
    const [r = 0, g = 0, b = 0] = [1, 3, 5].map((i) => {
      const c = Number.parseInt(hex.slice(i, i + 2), 16) / 255;
      return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const [low = 0, high = 0] = [light(one), light(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

describe('JUnit', () => {
  test('is well-formed, has one case a rule, and fails only for a broken ska', () => {
    for (const vy of each()) {
      const text = somJunit(vy);
      expect(illFormed(text, [])).toBeUndefined();
      expect(text.match(/<testcase /g)).toHaveLength(vy.fynd.length);
      expect(text.match(/<failure /g) ?? []).toHaveLength(vy.antal.brott);
      expect(text.match(/<skipped /g) ?? []).toHaveLength(vy.antal['ej-provad']);
    }
  });

  test('any text becomes text that XML and HTML allow', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 0xffff })), (codes) => {
        const text = String.fromCharCode(...codes, 0xd800, 38, 60);
        expect(xml(text)).not.toMatch(/[<>"']|&(?!(amp|lt|gt|quot|#39);)/);
        expect(xml(text)).not.toMatch(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u);
        expect(html(text)).not.toMatch(/[<>"']/);
      }),
    );
  });
});

test('the JSON follows its published schema, which is up to date', async () => {
  await expect(kontrollJsonSchema()).toMatchFileSnapshot('../../../public/schemas/kontroll-1.json');
  const valid = new Ajv2020({ validateFormats: false }).compile(JSON.parse(kontrollJsonSchema()));
  for (const kontroll of [god, dalig, tyst])
    for (const sprak of SPRAK)
      expect(valid(JSON.parse(somJson(kontroll, sprak))), JSON.stringify(valid.errors)).toBe(true);
});

test('every sentence of every rule exists in both languages and ends as a sentence', () => {
  for (const { regel } of god.fynd)
    for (const text of [regel.mening, regel.rad])
      for (const sprak of SPRAK) expect(text[sprak], regel.id).toMatch(/^\S.*\.$/);
});
