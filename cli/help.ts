// What `bollkoll --help` and `bollkoll KOMMANDO --help` say. Each command has its own text; the list is made from them.

const FRAGA = `bollkoll fraga --kallor FIL --typ TYP [val]
bollkoll fraga --kallor FIL --kvittensnummer --kalla ID [val]

Frågar alla anslutna källor i FIL på en gång om en kund och visar vem som har bollen i varje
ärende. Med --kvittensnummer följs i stället ett enda ärende.

Numret lämnas på standard in, aldrig som argument:

  printf '%s\\n' "$NUMMER" | npx bollkoll fraga --kallor kallor.json --typ Organisationsnummer --json

  rad 1   kundens nummer, tolv siffror (bindestreck går bra). Ett organisationsnummer får
          skrivas med tio siffror och får då 16 framför. En enskild firma skrivs med
          ägarens tolv siffror. Kontrollsiffran måste stämma.
  rad 2   valfri: användarens personnummer, tolv siffror, det som standarden kallar
          anvandare. Utan rad 2 skickas kundens eget nummer; en producent som prövar
          vem som får fråga om ett företag kan då neka, och säger det som sitt utfall.

Med --kvittensnummer är rad 1 kvittensnumret och rad 2 användarens personnummer, som då
måste finnas: källan räknar försöken per användare.

  --kallor FIL       registret över källor (public/schemas/kallor-1.json)
  --typ TYP          Personnummer, Organisationsnummer eller Samordningsnummer
  --tillagg TEXT     vilken av ägarens enskilda firmor, med --typ Organisationsnummer
  --kvittensnummer   följ ett ärende; kräver --kalla, och att källan har kvittensPerMinut
  --kalla ID         fråga bara den källan; får stå flera gånger
  --sprak KOD        språk som källorna ombeds svara på, till exempel sv eller en (förval sv)
  --json             tidslinjen som JSON (public/schemas/tidslinje-1.json)
  --help             den här texten

Avgränsa frågan. Det som lämnas utanför kan vara det nyaste i ett ärende. En avgränsad fråga
säger därför aldrig vem som har bollen, och slutkoden är då alltid 3:

  --typer A,B        bara händelser av de typerna eller under dem: SKV eller SKV.MOMS
  --taggar A,B       bara händelser med någon av taggarna
  --fran DATUM       från och med dagen, ÅÅÅÅ-MM-DD
  --till DATUM       till och med dagen; en dag som inte har varit döljer inget som har hänt

Slutkod
  0    alla källor har svarat och allt gick att läsa
  3    svar finns, men något saknas: se källorna. Alltid så för en avgränsad fråga och för
       en fråga om ett ärende, som inte säger något om kundens övriga ärenden
  2    fel i anropet, numret eller registret; inget har frågats
  1    oväntat fel
  130  avbrutet
`;

const KALLOR = `bollkoll kallor --kallor FIL [--prova] [--json]

Visar varje källa i FIL: vem som talar, var och hur, vad den känner till, hur Bollkoll visar
vem det är (aldrig hemligheterna), planerade avbrott och om den är ansluten.

  --kallor FIL   registret över källor (public/schemas/kallor-1.json)
  --prova        pröva var och en, också dem som inte är anslutna
  --json         listan som JSON (public/schemas/kallista-1.json)
  --help         den här texten

Provet ansluter och ställer en tom fråga, {}. Den gäller ingen människa och inget företag, och
standarden kräver att den avvisas. Svaret 400 (eller 422) visar att något prövar frågor på
adressen och släpper in oss, inte att svaren är riktiga. Registrets hemligheter behövs.

Slutkod
  0    listan är skriven, och med --prova har alla anslutna källor svarat som de ska
  3    någon ansluten källa som inte har planerat avbrott svarade inte som den ska
  2    fel i anropet eller registret: alla fel, med fil, rad och kolumn
  1    oväntat fel
  130  avbrutet
`;

const KONTROLLERA = `bollkoll kontrollera ADRESS [val]
bollkoll kontrollera --kallor FIL --kalla ID [val]

Prövar ett kundhändelse-API mot standarden Mina ärenden: ställer riktiga och felaktiga frågor
och säger vad som måste rättas, vad som bör förbättras och vad som inte gick att pröva.

Testdata lämnas på standard in, aldrig som argument, som rader eller som ett JSON-objekt:

  printf 'person: %s\\nforetag: %s\\n' "$PERSON" "$FORETAG" | npx bollkoll kontrollera ADRESS

  person      personnummer för någon som har händelser
  foretag     organisationsnummer för någon som har händelser
  anvandare   användarens personnummer (förval: person)
  okand       någon som inte har händelser (förval, med foretag: ett nummer som ingen har)
  tagg        en tagg som några men inte alla av händelserna har

  --kallor FIL, --kalla ID   pröva en källa i ett register, med dess autentisering
  --dialekt D                direkt eller formedling (förval direkt)
  --version V                versionen som API:et ska följa (förval: den som svaren säger)
  --testdata FIL             läs testdata ur en fil i stället
  --html FIL                 rapporten som en sida att visa eller skriva ut
  --junit FIL                rapporten som JUnit XML
  --json FIL                 rapporten som JSON (public/schemas/kontroll-1.json)
  --sprak S                  rapportens språk, sv eller en (förval sv)
  --help                     den här texten

Slutkod
  0    API:et bröt inte mot någon regel som standarden ställer
  3    något måste rättas, eller API:et svarade inte
  2    fel i anropet, testdata eller registret
  1    oväntat fel
  130  avbrutet
`;

const VARUMARKE = `bollkoll varumarke kontrollera FIL [--kallor FIL [--prova]]
bollkoll varumarke visa FIL [--port N]

kontrollera prövar ett varumärke innan tjänsten läser det: kontrasten i varje par av färger, i
ljust och i mörkt, texter som saknas, logotyper som inte går att visa och källor som inte finns.

  --kallor FIL   registret över källor: de som varumärket nämner ska finnas där
  --prova        pröva var och en av varumärkets källor (se bollkoll kallor --help)

visa visar varje del av tjänsten i varje läge under varumärket, i ljust och mörkt och på varje
språk, på en adress som bara den här datorn når. Filen läses om varje gång sidan laddas om, och
är något fel i den står det var. Kräver en klon av projektet. Ctrl-C avslutar.

  --port N       porten (4400 annars)

  --help         den här texten

Slutkod
  0    varumärket går att använda, och med --prova har alla dess källor svarat som de ska
  3    varumärket går att använda, men någon av dess källor svarade inte som den ska
  2    fel i anropet eller varumärket: alla fel, med fil, rad och kolumn
  1    oväntat fel
  130  avbrutet
`;

/** The help of each command. */
export const HJALP: Readonly<Record<string, string>> = {
  fraga: FRAGA,
  kallor: KALLOR,
  kontrollera: KONTROLLERA,
  varumarke: VARUMARKE,
};

/** The help of them all. */
export const HJALP_ALLA = `bollkoll KOMMANDO [val]

  fraga        fråga källorna om en kund eller ett ärende och visa vem som har bollen
  kallor       visa källorna i ett register, och pröva om de svarar
  kontrollera  pröva ett kundhändelse-API mot standarden
  varumarke    pröva ett varumärke (kontrast, texter, logotyper, källor), eller se det

Varje kommandos val:  npx bollkoll KOMMANDO --help

Nummer och hemligheter lämnas aldrig som argument: argument syns för andra på datorn.
Hemligheter till källorna läses därifrån registret säger, miljövariabler eller filer.

Slutkod
  0    klart, och inget saknas
  3    klart, men något saknas
  2    fel i anropet eller registret
  1    oväntat fel
  130  avbrutet
`;
