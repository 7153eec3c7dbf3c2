// The accessibility statement, in the order that the law's model has (SFS 2018:1937, DIGG's template). It says what
// has been tested and what has not; whoever runs the service completes it with an assessment of their own.

import type { Drift, Lastext } from '../sida/lassida.tsx';

/** The page's words for one installation. */
export const sv = ({ ansvarig, demo, kontakt }: Drift): Lastext => ({
  titel: 'Tillgänglighet',
  ingress:
    'Tjänsten är byggd för att alla ska kunna använda den. Här står hur långt vi har kommit, vad som är prövat och vad som inte är det.',
  avsnitt: [
    {
      rubrik: 'Hur tillgänglig tjänsten är',
      stycken: [
        'Målet är WCAG\u00a02.2 på nivå AA. Vi känner inte till några brister mot den i våra egna sidor, men ingen utomstående har granskat dem. Därför säger vi inte att tjänsten är helt förenlig med lagen.',
        'Sidorna med dina ärenden kräver JavaScript. De andra sidorna gör inte det.',
      ],
    },
    {
      rubrik: 'Så är den prövad',
      stycken: ['Det här prövas automatiskt varje gång programmet ändras:'],
      punkter: [
        'Sidorna granskas med verktyget axe, med reglerna för WCAG\u00a02.2 nivå A och AA.',
        'Vägen från startsidan till ett ärende och nästa steg går att ta med bara tangentbordet.',
        'Text har minst 7:1 i kontrast mot sin bakgrund, i ljust och i mörkt läge.',
        'Sidorna går att läsa utan att rulla i sidled på en skärm som är 320\u00a0bildpunkter bred, vilket motsvarar 400\u00a0procents förstoring.',
        'Tre minuter innan du loggas ut för säkerhets skull kommer en varning, och du kan välja att fortsätta. Längre än 8\u00a0timmar går inte.',
      ],
    },
    {
      rubrik: 'Det här är inte prövat',
      punkter: [
        'Ingen person som använder hjälpmedel till vardags har provat tjänsten.',
        'Ingen har gått igenom hela tjänsten för hand med skärmläsare eller röststyrning.',
      ],
    },
    {
      rubrik: 'Sådant vi inte råder över',
      punkter: [
        'Texter som myndigheterna har skrivit visas ordagrant. De kan vara svåra att läsa eller vara på ett annat språk. Språket är uppmärkt så som myndigheten har angett det.',
        'Länkar leder till myndigheternas egna e-tjänster och till din identitetsleverantör. De har egna redogörelser.',
      ],
    },
    {
      rubrik: 'Säg till om något inte fungerar',
      stycken: [
        demo && kontakt === undefined
          ? 'Det här är en demonstration utan egen kundtjänst. Den som driver tjänsten på riktigt anger här hur man når dem.'
          : `${ansvarig} driver tjänsten. Hör av dig dit om du hittar ett hinder, eller om du behöver innehållet på ett annat sätt.`,
        'Är du inte nöjd med svaret från en offentlig aktör kan du anmäla det till Myndigheten för digital förvaltning, Digg, som har tillsyn över lagen om tillgänglighet till digital offentlig service.',
      ],
      lankar: [
        ...(kontakt ? [{ text: `Kontakta ${ansvarig}: ${kontakt.text}`, adress: kontakt.adress }] : []),
        { text: 'Anmäl till Digg', adress: 'https://www.digg.se/tdosanmalan' },
      ],
    },
    {
      rubrik: 'Om redogörelsen',
      stycken: [
        'Bedömningen är gjord av dem som har byggt programmet, med automatiska prov och egen granskning av skärmbilder. Redogörelsen uppdaterades den 23\u00a0november\u00a02026.',
      ],
    },
  ],
});
