// Writes rows of the åtkomsthistorik, those that come while a write is under way together in the next: under load one statement
// for many. Promises that whoever waits is told that her row is there only when it is, and otherwise why not.

import type { Historiklager, NyHistorikrad } from '../store/historik.ts';

/** Resolves when the row is written, and rejects when it is not known to be. */
export type Bokforing = (rad: NyHistorikrad) => Promise<void>;

type Vantande = {
  readonly rad: NyHistorikrad;
  readonly klar: () => void;
  readonly brast: (orsak: unknown) => void;
};

/** Rows in one statement: far below what the database takes, and more than there ever is. */
const FLEST = 500;

/** Writing through `lager`, which is opened anew for each write until it can be. */
export function skapaBokforing(lager: () => Promise<Pick<Historiklager, 'skriv'>>): Bokforing {
  const ko: Vantande[] = [];
  let skriver = false;
  const skrivUt = async () => {
    skriver = true;
    while (ko.length > 0) {
      const omgang = ko.splice(0, FLEST);
      try {
        await (await lager()).skriv(omgang.map(({ rad }) => rad));
        for (const { klar } of omgang) klar();
      } catch (orsak) {
        for (const { brast } of omgang) brast(orsak);
      }
    }
    skriver = false;
  };
  return (rad) =>
    new Promise((klar, brast) => {
      ko.push({ rad, klar, brast });
      if (!skriver) void skrivUt();
    });
}
