// What `bollkoll --help` says.

export const HJALP = `bollkoll fraga --kallor FIL --typ TYP [--sprak sv] [--json]

Frågar alla källor i FIL på en gång om en kund och visar vem som har bollen i varje ärende.

Numret lämnas på standard in, aldrig som argument:

  printf '%s\\n' "$NUMMER" | npx bollkoll fraga --kallor kallor.json --typ Organisationsnummer --json

  rad 1   kundens nummer, tolv siffror (bindestreck går bra). Ett organisationsnummer får
          skrivas med tio siffror och får då 16 framför. En enskild firma skrivs med
          ägarens tolv siffror. Kontrollsiffran måste stämma.
  rad 2   valfri: användarens personnummer, tolv siffror, det som standarden kallar
          anvandare. Utan rad 2 skickas kundens eget nummer; en producent som prövar
          vem som får fråga om ett företag kan då neka, och säger det som sitt utfall.

  --kallor FIL   registret över källor (public/schemas/kallor-1.json)
  --typ TYP      Personnummer, Organisationsnummer eller Samordningsnummer
  --sprak KOD    språk som källorna ombeds svara på, till exempel sv eller en (förval sv)
  --json         tidslinjen som JSON (public/schemas/tidslinje-1.json)
  --help         den här texten

Slutkod
  0    alla källor har svarat och allt gick att läsa
  3    svar finns, men något saknas: se källorna
  2    fel i anropet, numret eller registret
  1    oväntat fel
  130  avbrutet
`;
