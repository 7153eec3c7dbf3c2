// The words about the end of the session. A text in two parts has the hour between them.

/** What the three dialogs say. */
export type Utgangstexter = {
  readonly loggaUt: string;
  readonly forlang: Ruta & { readonly fel: string };
  readonly sista: Ruta & { readonly stang: string };
  readonly kontakt: Ruta;
};

type Ruta = { readonly rubrik: string; readonly text: readonly [string, string?]; readonly knapp: string };

export const sv: Utgangstexter = {
  loggaUt: 'Logga ut',
  forlang: {
    rubrik: 'Du loggas snart ut',
    text: ['För din säkerhet loggas du ut klockan\u00a0', ' om du inte väljer att fortsätta.'],
    knapp: 'Fortsätt vara inloggad',
    fel: 'Vi fick ingen kontakt med tjänsten. Försök igen.',
  },
  sista: {
    rubrik: 'Du loggas snart ut',
    text: [
      'För din säkerhet loggas du ut klockan\u00a0',
      ', för det går inte att vara inloggad längre än 8\u00a0timmar i sträck. Logga in på nytt om du vill fortsätta.',
    ],
    knapp: 'Logga in på nytt',
    stang: 'Stäng rutan',
  },
  kontakt: {
    rubrik: 'Vi får ingen kontakt med tjänsten',
    text: ['Din inloggning kan ha gått ut. Därför visas inga ärenden här nu.'],
    knapp: 'Försök igen',
  },
};
