import { describe, expect, test } from 'vitest';
import type { Drift, Lastext } from '../sida/lassida.tsx';
import { integritettext } from './integritet.ts';
import { kakortext } from './kakor.ts';
import type { Sprak } from './sprak.ts';
import { tillganglighettext } from './tillganglighet.ts';

const kontakt = { text: 'hjalp@bollkoll.example', adress: 'mailto:hjalp@bollkoll.example' };
const lankar = ({ avsnitt }: Lastext) =>
  avsnitt.flatMap((ett) => ett.lankar ?? []).map(({ adress }) => adress);
const ord = (text: Lastext) => JSON.stringify(text);

describe.each<Sprak>(['sv', 'en'])('in %s', (sprak) => {
  const integritet = (drift: Drift, portaler: readonly string[] = []) =>
    integritettext(sprak)({ ...drift, dagar: 180, valdagar: 400, portaler });
  const sidor = [(drift: Drift) => integritet(drift), tillganglighettext(sprak)];

  test('both pages lead to who runs the service, by name and before any authority', () => {
    for (const sida of sidor) {
      const text = sida({ ansvarig: 'Exempelverket', demo: false, kontakt });
      expect(lankar(text).filter((adress) => !adress.startsWith('/'))[0]).toBe(kontakt.adress);
      expect(ord(text)).toContain('Exempelverket: hjalp@bollkoll.example');
      expect(ord(text)).not.toMatch(/demonstration/i);
    }
  });

  test('portals that may show the cases are named, and nothing is said of any where there are none', () => {
    const drift = { ansvarig: 'Exempelverket', demo: false, kontakt };
    expect(ord(integritet(drift, ['Mina sidor Granby']))).toContain('Mina sidor Granby');
    expect(ord(kakortext(sprak)('', ['Mina sidor Granby']))).toContain('__Host-bollkoll-inbaddad');
    expect(ord(integritet(drift))).not.toMatch(/någon annanstans|somewhere else/);
    expect(ord(kakortext(sprak)('', []))).not.toContain('inbaddad');
  });

  test('a demo without a contact says so and leads nowhere of its own', () => {
    for (const sida of sidor) {
      const text = sida({ ansvarig: 'Bollkoll', demo: true, kontakt: undefined });
      expect(lankar(text).every((adress) => /^(https:\/\/www\.|\/)/.test(adress))).toBe(true);
      expect(ord(text)).toMatch(/demonstration/i);
    }
  });

  test('a demo with a contact does not say that nobody can be reached', () => {
    const text = tillganglighettext(sprak)({ ansvarig: 'Bollkoll', demo: true, kontakt });
    expect(ord(text)).not.toMatch(/utan egen kundtjänst|without a customer service/);
    expect(lankar(text)).toContain(kontakt.adress);
  });

  test('what the brand says of accessibility is told as it is: a day that has passed is said to have passed', () => {
    const nu = Date.parse('2026-11-29T01:00:00Z');
    const av = (atgardas: number | undefined) =>
      ord(
        tillganglighettext(sprak)({
          ...{ ansvarig: 'X', demo: false, kontakt, nu },
          fakta: {
            ...{ status: 'delvis', uppdaterad: nu, brister: [{ vad: 'Kartan.', atgardas }] },
            bedomd: { dag: nu, av: 'Webbgruppen', utomstaende: false, hur: undefined },
          },
        }),
      );
    expect(av(nu - 1)).toMatch(/skulle ha varit åtgärdat|was to be mended/);
    expect(av(nu + 1)).toMatch(/ska vara åtgärdat senast|is to be mended by/);
    expect(av(undefined)).toMatch(/inte bestämt|No date/);
    expect(av(undefined)).toMatch(/delvis förenlig|partly complies/);
    expect(av(undefined)).not.toMatch(/inga brister|no failures/);
  });
});
