// The engagemang port on a file: who signs for which company, written down by the operator. Promises that a file
// with any fault gives a list of them and no rights at all. The file is read once, at start.

import { z } from 'zod';
import type { Engagemang, Engagemangsport } from './engagemang.ts';
import { rattKontrollsiffra } from './identitet.ts';

const NUMMER = z
  .string({ error: 'ska vara text' })
  .regex(/^\d{12}$/, { error: 'ska vara tolv siffror' })
  .refine((nummer) => !/^\d{12}$/.test(nummer) || rattKontrollsiffra(nummer), {
    error: 'har fel kontrollsiffra',
  });

const FORETAG = z.strictObject({
  organisationsnummer: NUMMER,
  namn: z.string().trim().min(1, { error: 'får inte vara tomt' }),
  form: z.string().regex(/^[A-ZÅÄÖ]{2,5}$/, { error: 'ska vara en förkortning som AB eller EF' }),
  firmatecknare: z.boolean({ error: 'ska vara true eller false' }),
  tillagg: z
    .string({ error: 'ska vara text' })
    .regex(/^[^\s\p{C}]{1,20}$/u, { error: 'ska vara 1–20 tecken utan mellanrum' })
    .optional(),
});

const PERSON = z
  .strictObject({ person: NUMMER, foretag: z.array(FORETAG) })
  .superRefine(({ person, foretag }, kontext) => {
    for (const [plats, { organisationsnummer, form, tillagg }] of foretag.entries()) {
      const path = ['foretag', plats, 'organisationsnummer'];
      if (form !== 'EF' && tillagg !== undefined) {
        kontext.addIssue({
          code: 'custom',
          path: ['foretag', plats, 'tillagg'],
          message: 'finns bara för form EF',
        });
      }
      if (form === 'EF' && organisationsnummer !== person) {
        kontext.addIssue({ code: 'custom', path, message: 'ska för enskild firma vara ägarens eget nummer' });
      } else if (form !== 'EF' && !/^16\d\d[2-9]/.test(organisationsnummer)) {
        kontext.addIssue({
          code: 'custom',
          path,
          message: 'ska börja med 16 och vara ett organisationsnummer',
        });
      }
    }
  });

const FIL = z.looseObject({ engagemang: z.array(PERSON) }).superRefine(({ engagemang }, kontext) => {
  const sedda = new Set<string>();
  for (const [plats, { person }] of engagemang.entries()) {
    if (sedda.has(person)) {
      kontext.addIssue({
        code: 'custom',
        path: ['engagemang', plats, 'person'],
        message: 'finns mer än en gång',
      });
    }
    sedda.add(person);
  }
});

/** The file understood, or every problem with it. No problem quotes a number. */
export type Engagemangsfil =
  | { readonly slag: 'engagemang'; readonly port: Engagemangsport }
  | { readonly slag: 'ogiltig'; readonly problem: readonly string[] };

function plats(path: readonly PropertyKey[]): string {
  return path.reduce<string>(
    (text, steg) => (typeof steg === 'number' ? `${text}[${steg}]` : `${text}${text && '.'}${String(steg)}`),
    '',
  );
}

/** Reads the content of an engagemang file (docs/configuration.md, BOLLKOLL_ENGAGEMANG). */
export function lasEngagemangsfil(innehall: unknown): Engagemangsfil {
  const tolkad = FIL.safeParse(innehall);
  if (!tolkad.success) {
    return {
      slag: 'ogiltig',
      problem: tolkad.error.issues.map((fel) => `${plats(fel.path)}: ${fel.message}`),
    };
  }
  const perPerson = new Map<string, readonly Engagemang[]>(
    tolkad.data.engagemang.map(({ person, foretag }) => [
      person,
      foretag.map(({ tillagg, ...ett }) => ({ ...ett, ...(tillagg !== undefined && { tillagg }) })),
    ]),
  );
  const port: Engagemangsport = async (person) => ({
    slag: 'engagemang',
    engagemang: perPerson.get(person) ?? [],
  });
  return { slag: 'engagemang', port };
}
