// The page of one's own sessions.

/** What a session was begun with, as far as that is kept. */
export type Enhetsord = { readonly webblasare: string | undefined; readonly system: string | undefined };

export const sv = {
  titel: 'Dina inloggningar',
  ingress: 'Här är du inloggad nu. Känner du inte igen en rad, så logga ut den.',
  svar: {
    avslutad: 'Inloggningen är avslutad.',
    redan: 'Den inloggningen var redan avslutad.',
    fel: 'Det gick fel hos oss, så allt du ville logga ut är kanske inte utloggat. Försök igen om en stund.',
  },
  enhet: ({ webblasare, system }: Enhetsord) => {
    if (webblasare === undefined && system === undefined) return 'Okänd webbläsare';
    if (system === undefined) return `${webblasare}`;
    return `${webblasare ?? 'Okänd webbläsare'} på ${system}`;
  },
  /** A frame on a portal's page, or a portal's server that may fetch for her. */
  ram: (portal: string, enhet: string) => `${portal}: sida med dina ärenden, ${enhet}`,
  hamtar: (portal: string) => `${portal}: får hämta dina ärenden i högst tio minuter`,
  portal:
    'En rad med ett namn är en annan webbplats där du är inloggad och som visar eller hämtar dina ärenden. Den slutar senast när du loggar ut där.',
  denna: 'Här är du nu',
  sedan: (tid: string) => `Inloggad ${tid}`,
  senast: (tid: string) => `Senast använd ${tid}`,
  loggaUt: 'Logga ut',
  loggaUtVad: (enhet: string, tid: string) => ` ${enhet}, inloggad ${tid}`,
  overallt: {
    rubrik: 'Logga ut överallt',
    text: 'Alla rader ovan avslutas, också den här. Ärenden som är öppna i en annan webbläsare försvinner därifrån inom fem minuter.',
    knapp: 'Logga ut överallt',
  },
  sparas:
    'Om en inloggning sparar vi när den började, när den senast användes och vilken sorts webbläsare och dator eller telefon det var. Vi sparar inte modell, version, plats eller nätadress. En inloggning gäller i högst 8\u00a0timmar, och du kan ha 20 samtidigt: loggar du in en gång till avslutas den som har legat längst.',
};

/** The words. */
export type Inloggningstexter = typeof sv;
