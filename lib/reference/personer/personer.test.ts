import { describe, expect, test } from 'vitest';
import { kommuner } from '../producent/kommuner.ts';
import { myndigheter } from '../producent/myndigheter.ts';
import { gretaHolm, KVITTENSNUMMER } from './greta-holm.ts';
import { personer } from './index.ts';
import { majaLind } from './maja-lind.ts';
import type { Handelse, Ordalydelse, Referens } from './person.ts';
import { LANG_BESKRIVNING, LANG_RUBRIK, MARKE, tindraTestdata } from './testdata.ts';

const allaHandelser = personer.flatMap(({ handelser }) => handelser);
const tacotruck = majaLind.handelser.filter(({ kund }) => kund.identifierare.startsWith('16'));

/** The Luhn sum of the last ten digits, 0 when the check digit is right. */
function luhn(nummer: string): number {
  const siffror = [...nummer.slice(2)].map(Number);
  const summa = siffror.reduce((hittills, siffra, i) => {
    const varde = i % 2 === 0 ? siffra * 2 : siffra;
    return hittills + (varde > 9 ? varde - 9 : varde);
  }, 0);
  return summa % 10;
}

function texter({ text }: Handelse): Ordalydelse[] {
  return Object.values(text);
}

function varden(referens: Referens | undefined): string[] {
  if (referens === undefined) return [];
  const lista = typeof referens === 'string' || 'url' in referens ? [referens] : referens;
  return lista.map((del) => (typeof del === 'string' ? del : del.url.replace(/#.*/, '')));
}

/** The cases of a set of events, diarienummer joined to the producentarende that it is paired with. */
function arenden(handelser: readonly Handelse[]): Map<string, Handelse[]> {
  const alias = new Map<string, string>();
  for (const { diarienummer, producentarende } of handelser) {
    const [forsta] = varden(producentarende);
    if (diarienummer !== undefined && forsta !== undefined) alias.set(diarienummer, forsta);
  }
  const fall = new Map<string, Handelse[]>();
  for (const handelse of handelser) {
    const egna = varden(handelse.producentarende);
    const diarie =
      handelse.diarienummer === undefined ? [] : [alias.get(handelse.diarienummer) ?? handelse.diarienummer];
    for (const nyckel of egna.length > 0 ? egna : diarie) {
      const full = `${handelse.myndighet} ${nyckel}`;
      fall.set(full, [...(fall.get(full) ?? []), handelse]);
    }
  }
  return fall;
}

function minuter({ tid }: Handelse): number {
  const [timme = 0, minut = 0] = tid.klocka.split(':').map(Number);
  return tid.dagar * 1440 + timme * 60 + minut;
}

/** The newest past events of a case, all of the same instant. */
function nyast(handelser: readonly Handelse[]): Handelse[] {
  const skedda = handelser.filter(({ tid }) => tid.dagar < 0);
  const senast = Math.max(...skedda.map(minuter));
  return skedda.filter((handelse) => minuter(handelse) === senast);
}

const fall = [...arenden(tacotruck).values()];
const notiser = tacotruck.filter(({ producentarende, diarienummer }) => !producentarende && !diarienummer);

describe('the numbers', () => {
  const nummer = [
    ...personer.flatMap((person) => person.nummer?.varde ?? []),
    ...personer.flatMap(({ foretag }) => foretag.map(({ organisationsnummer }) => organisationsnummer)),
    ...allaHandelser.map(({ kund }) => kund.identifierare),
  ];

  test.each([...new Set(nummer)])('%s is twelve digits and passes the checksum', (varde) => {
    expect(varde).toMatch(/^\d{12}$/);
    expect(luhn(varde)).toBe(0);
  });

  test('belong to nobody: born in the 1890s, or an organisation group that no legal form has', () => {
    for (const varde of nummer) expect(varde).toMatch(/^(189\d{5}9[89]\d\d|164\d{9})$/);
  });

  test('a samordningsnummer has sixty added to its day, a personnummer has not', () => {
    for (const { nummer: eget } of personer) {
      if (eget) expect(Number(eget.varde.slice(6, 8)) > 60).toBe(eget.typ === 'Samordningsnummer');
    }
  });
});

describe('every event', () => {
  test('is of a type that the registry names in both languages', () => {
    const namn = Object.assign({}, ...[...myndigheter, ...kommuner].map(({ arendetyper }) => arendetyper));
    for (const { typ } of allaHandelser) {
      expect(typ).toMatch(/^[A-Z0-9_]+\.[A-Z0-9_]+\.[A-Z0-9_]+$/);
      expect(namn).toHaveProperty([typ.split('.').slice(0, 2).join('.')], {
        sv: expect.any(String),
        en: expect.any(String),
      });
    }
  });

  test('has a key of its own within its person, and lies clearly before or after today', () => {
    for (const { handelser } of personer) {
      expect(new Set(handelser.map(({ nyckel }) => nyckel)).size).toBe(handelser.length);
    }
    expect(allaHandelser.every(({ tid }) => tid.dagar !== 0)).toBe(true);
  });

  test('of the stories leads to .example hosts over https only', () => {
    const berattelser = personer
      .filter(({ grupp }) => grupp !== 'test')
      .flatMap(({ handelser }) => handelser);
    const lankar = berattelser.flatMap(texter).flatMap(({ etjanst }) => varden(etjanst));
    expect(lankar.length).toBeGreaterThan(10);
    for (const lank of lankar) expect(lank).toMatch(/^https:\/\/[a-z.]+\.example\//);
  });
});

describe('Maja’s food truck', () => {
  test('has at least 25 events in at least 12 cases at all six authorities, and at a kommun that she adds', () => {
    expect(tacotruck.length).toBeGreaterThanOrEqual(25);
    expect(fall.length).toBeGreaterThanOrEqual(12);
    expect(new Set(tacotruck.map(({ myndighet }) => myndighet)).size).toBe(7);
  });

  test.each(['kund', 'myndighet', 'klar', 'motsagelse'] as const)(
    'has a case whose newest event says %s',
    (boll) => {
      expect(fall.some((handelser) => nyast(handelser).some((handelse) => handelse.boll === boll))).toBe(
        true,
      );
    },
  );

  test('has a case of which only something to come is known, and a coming event in another', () => {
    expect(fall.some((handelser) => handelser.every(({ tid }) => tid.dagar > 0))).toBe(true);
    const blandat = (handelser: Handelse[]) =>
      [true, false].every((kommer) => handelser.some(({ tid }) => tid.dagar > 0 === kommer));
    expect(fall.some(blandat)).toBe(true);
  });

  test('has a reopened case and two events at the very same newest instant', () => {
    const ateroppnat = (handelser: Handelse[]) =>
      handelser.some(({ boll }) => boll === 'klar') && nyast(handelser).every(({ boll }) => boll === 'kund');
    expect(fall.some(ateroppnat)).toBe(true);
    expect(fall.some((handelser) => nyast(handelser).length === 2)).toBe(true);
  });

  test('has two service notices, one that asks something and one that does not', () => {
    expect(notiser.map(({ boll }) => boll).sort()).toEqual(['kund', 'myndighet']);
  });

  test('has a case known by diarienummer only, and one where it is an alias', () => {
    const bara = tacotruck.filter(({ diarienummer, producentarende }) => diarienummer && !producentarende);
    const bada = tacotruck.filter(({ diarienummer, producentarende }) => diarienummer && producentarende);
    const alias = new Set(bada.map(({ diarienummer }) => diarienummer));
    expect(bara.some(({ diarienummer }) => alias.has(diarienummer))).toBe(true);
    expect(bara.some(({ diarienummer }) => !alias.has(diarienummer))).toBe(true);
  });

  test('has an event that stands in two cases', () => {
    expect(tacotruck.some(({ producentarende }) => varden(producentarende).length === 2)).toBe(true);
  });

  test('has e-service links in all four forms, servicelöften, both languages and one event in English only', () => {
    const etjanster = tacotruck
      .flatMap(texter)
      .flatMap(({ etjanst }) => (etjanst === undefined ? [] : [etjanst]));
    const form = (etjanst: Referens) =>
      Array.isArray(etjanst) ? `lista av ${typeof etjanst[0]}` : typeof etjanst;
    expect(new Set(etjanster.map(form))).toEqual(
      new Set(['string', 'object', 'lista av string', 'lista av object']),
    );
    expect(
      tacotruck.filter((handelse) => texter(handelse).some(({ servicelofte }) => servicelofte)).length,
    ).toBeGreaterThanOrEqual(2);
    expect(tacotruck.filter(({ text }) => 'sv' in text && text.en).length).toBeGreaterThanOrEqual(5);
    expect(tacotruck.filter(({ text }) => !('sv' in text))).toHaveLength(1);
  });

  test('is not all: she has a few events of her own', () => {
    const egna = majaLind.handelser.length - tacotruck.length;
    expect(egna).toBeGreaterThanOrEqual(1);
    expect(egna).toBeLessThanOrEqual(5);
  });
});

describe('the others', () => {
  test('nothing waits for Karin Ek', () => {
    const karin = personer.find(({ id }) => id === 'karin-ek');
    expect(karin?.handelser.map(({ boll }) => boll)).not.toContain('kund');
    expect(karin?.handelser.map(({ boll }) => boll)).not.toContain('motsagelse');
  });

  test('Greta Holm is a sole trader with two firms, one event of theirs is hers too, and a company yet to come', () => {
    expect(gretaHolm.foretag.map(({ form, tillagg }) => [form, tillagg])).toEqual([
      ['EF', '1'],
      ['EF', '2'],
    ]);
    expect(gretaHolm.foretag.every((ett) => ett.organisationsnummer === gretaHolm.nummer?.varde)).toBe(true);
    const typer = gretaHolm.handelser.flatMap(({ kund, aven }) =>
      aven ? [kund.typ, ...aven.map((k) => k.typ)] : [],
    );
    expect(typer).toEqual(['Personnummer', 'Organisationsnummer']);
    const egna = [gretaHolm.nummer?.varde, ...gretaHolm.foretag.map((ett) => ett.organisationsnummer)];
    const kommande = gretaHolm.handelser.filter(({ kund }) => !egna.includes(kund.identifierare));
    expect(kommande.map(({ kvittensnummer }) => kvittensnummer)).toEqual([KVITTENSNUMMER, KVITTENSNUMMER]);
  });

  test('the hostile texts have the lengths they promise, and the mark is nowhere else', () => {
    expect([LANG_RUBRIK.length, LANG_BESKRIVNING.length]).toEqual([120, 60_000]);
    const andra = personer.filter((person) => person !== tindraTestdata);
    expect(JSON.stringify(andra)).not.toContain(MARKE);
    expect(tindraTestdata.foretag).toHaveLength(1);
  });
});
