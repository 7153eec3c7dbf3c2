// The words of the frame on another's page, and of the small window in which one signs in to it.

export const sv = {
  // One is not signed in, in the frame.
  utanSession: {
    rubrik: 'Logga in för att se dina ärenden',
    text: 'Vi frågar myndigheterna först när du har loggat in. Inloggningen öppnas i ett eget fönster.',
    knapp: 'Logga in',
    soker: 'Vi ser efter om du redan är inloggad …',
    vantar: 'Inloggningen är öppen i ett annat fönster.',
    misslyckad: 'Det gick inte att visa ärendena här. Försök logga in igen.',
    sparrat: 'Webbläsaren öppnade inget fönster. Tillåt fönster från den här sidan och försök igen.',
  },
  utloggad: {
    rubrik: 'Du är utloggad',
    text: 'Inget av dina ärenden visas längre här.',
  },
  // The session in the frame is about to end.
  snart: {
    text: 'Ärendena här döljs om två minuter, eftersom du inte har använt dem på ett tag.',
    sist: 'Ärendena här döljs om två minuter. Logga in igen om du vill se dem därefter.',
    knapp: 'Fortsätt visa dem',
  },
  visarFor: 'Visar ärenden för',
  demo: 'Påhittade myndigheter. Det här är en demonstration.',
  // The small window.
  fonster: {
    titel: 'Logga in',
    vidare: 'Vi skickar dig till inloggningen …',
    knapp: 'Gå till inloggningen',
    klart: 'Du är inloggad',
    stang:
      'Stäng fönstret och gå tillbaka till sidan du kom från. Visas inte ärendena där, så tryck på Logga in en gång till.',
    fel: 'Det gick inte att lämna över inloggningen. Stäng fönstret och försök igen.',
  },
  // What a hidden frame holds for a moment, should someone open it by itself.
  tyst: {
    titel: 'Ser efter om du är inloggad',
    text: 'Den här sidan hör till inloggningen i en ruta på en annan sida. Du kan stänga den.',
  },
};
