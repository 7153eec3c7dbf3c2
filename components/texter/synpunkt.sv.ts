// The words of the form about accessibility.

import { antal } from './antal.ts';

export const sv = {
  rubrik: 'Skriv till oss',
  ingress: (ansvarig: string) =>
    `Texten skickas till ${ansvarig}. Den sparas inte i den här tjänsten. Skriv inga personnummer.`,
  text: 'Vad fungerar inte, och på vilken sida?',
  epost: 'Din e-postadress',
  epostHjalp: 'Behövs bara om du vill ha svar.',
  skicka: 'Skicka',
  trots: 'Siffrorna är inget personnummer',
  fel: {
    tom: 'Skriv vad som inte fungerar.',
    'for-lang': (langst: number) => `Texten är för lång. Den får vara högst ${langst} tecken.`,
    epost: 'E-postadressen går inte att läsa. Den skrivs som namn@exempel.se.',
    nummer: 'Texten verkar innehålla ett personnummer. Ta bort det och skicka igen. Inget har skickats.',
    'for-manga': (sekunder: number) =>
      `Det har kommit många meddelanden härifrån på kort tid. Vänta ${antal(sekunder, 'sekund', 'sekunder')} och skicka igen. Din text står kvar.`,
    'kom-inte-fram': (ansvarig: string) =>
      `Vi fick ingen bekräftelse på att din text kom fram. Den står kvar här. Skicka igen om en stund, eller kontakta ${ansvarig} på ett annat sätt.`,
  },
  skickat: (ansvarig: string) => `Tack. ${ansvarig} har tagit emot din text.`,
};

/** The words. */
export type Synpunktstexter = typeof sv;
