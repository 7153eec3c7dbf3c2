// The accessibility statement, in the order that the law's model has (SFS 2018:1937, DIGG's template). It says what
// has been tested and what has not, and what the brand's facts say: its status, its known shortcomings, who has assessed it.

import type { Drift, Lastext } from '../sida/lassida.tsx';
import { dag } from './datum.ts';

/** What the brand says, in the reader's language. Days are epoch ms; `nu` too. */
export type Tillganglighetsfakta = {
  readonly status: 'helt' | 'delvis' | 'inte' | 'inte-bedomd';
  readonly bedomd:
    | {
        readonly dag: number;
        readonly av: string;
        readonly utomstaende: boolean;
        readonly hur: string | undefined;
      }
    | undefined;
  readonly uppdaterad: number;
  readonly brister: readonly { readonly vad: string; readonly atgardas: number | undefined }[];
};

/** Who runs it, all the ways to reach them, whether there is a form, and the facts; `fakta` undefined: nobody has said anything. */
export type Redogorelse = Drift & {
  readonly kontakter?: readonly { readonly text: string; readonly adress: string }[];
  readonly formular?: boolean;
  readonly fakta?: Tillganglighetsfakta | undefined;
  readonly nu?: number;
};

const LAGEN = 'lagen om tillgänglighet till digital offentlig service';
const STATUS = {
  helt: `Tjänsten är helt förenlig med ${LAGEN}.`,
  delvis: `Tjänsten är delvis förenlig med ${LAGEN}. Bristerna står nedan.`,
  inte: `Tjänsten är inte förenlig med ${LAGEN}. Bristerna står nedan.`,
  'inte-bedomd':
    'Målet är WCAG\u00a02.2 på nivå AA. Vi känner inte till några brister mot den i våra egna sidor, men ingen utomstående har granskat dem. Därför säger vi inte att tjänsten är helt förenlig med lagen.',
} as const;

function statusen({ fakta }: Redogorelse): readonly string[] {
  if (fakta === undefined || (fakta.status === 'inte-bedomd' && fakta.brister.length === 0))
    return [STATUS['inte-bedomd']];
  const mal = 'Målet är WCAG\u00a02.2 på nivå AA.';
  if (fakta.status === 'inte-bedomd')
    return [
      mal,
      'Ingen har bedömt om tjänsten är förenlig med lagen. De brister som vi känner till står nedan.',
    ];
  return [STATUS[fakta.status], mal];
}

/** When a shortcoming is to be mended, and that the day has passed when it has. */
function atgarden(senast: number | undefined, nu: number): string {
  if (senast === undefined) return 'Det är inte bestämt när det ska åtgärdas.';
  return senast < nu
    ? `Det skulle ha varit åtgärdat ${dag(senast, nu, 'sv')}, men är det inte än.`
    : `Det ska vara åtgärdat senast ${dag(senast, nu, 'sv')}.`;
}

function bristerna({ fakta, nu = 0 }: Redogorelse): Lastext['avsnitt'] {
  if (fakta === undefined || fakta.brister.length === 0) return [];
  const punkter = fakta.brister.map(({ vad, atgardas }) => `${vad} ${atgarden(atgardas, nu)}`);
  return [{ rubrik: 'Kända brister', punkter }];
}

function bedomningen({ fakta, nu = 0 }: Redogorelse): readonly string[] {
  const byggarna =
    'De som har byggt programmet bedömer det med automatiska prov och egen granskning av skärmbilder.';
  if (fakta === undefined)
    return [`${byggarna} Den bedömningen gäller programmet, inte hur det är uppsatt här.`];
  const { bedomd, uppdaterad } = fakta;
  const gick = `Redogörelsen gicks senast igenom ${dag(uppdaterad, nu, 'sv')}.`;
  if (bedomd === undefined) return [byggarna, gick];
  const vem = bedomd.utomstaende ? `${bedomd.av}, som är utomstående` : bedomd.av;
  const nar = `Bedömningen gjordes ${dag(bedomd.dag, nu, 'sv')} av ${vem}.`;
  return [bedomd.hur === undefined ? nar : `${nar} ${bedomd.hur}`, byggarna, gick];
}

/** The page's words for one installation. */
export const sv = (drift: Redogorelse): Lastext => {
  const { ansvarig, demo, kontakt, kontakter = kontakt ? [kontakt] : [], formular = false } = drift;
  return {
    titel: 'Tillgänglighet',
    ingress:
      'Tjänsten är byggd för att alla ska kunna använda den. Här står hur långt vi har kommit, vad som är prövat och vad som inte är det.',
    avsnitt: [
      {
        rubrik: 'Hur tillgänglig tjänsten är',
        stycken: [
          ...statusen(drift),
          'Sidorna med dina ärenden kräver JavaScript. De andra sidorna gör inte det.',
        ],
      },
      ...bristerna(drift),
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
        rubrik: 'Det här har byggarna inte prövat',
        punkter: [
          'Ingen person som använder hjälpmedel till vardags har provat programmet hos dem som har byggt det.',
          'Ingen av dem har gått igenom hela tjänsten för hand med skärmläsare eller röststyrning.',
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
        nyckel: 'sag-till',
        stycken: [
          demo && kontakter.length === 0 && !formular
            ? 'Det här är en demonstration utan egen kundtjänst. Den som driver tjänsten på riktigt anger här hur man når dem.'
            : `${ansvarig} driver tjänsten. Hör av dig dit om du hittar ett hinder, eller om du behöver innehållet på ett annat sätt.`,
        ],
        lankar: kontakter.map(({ text, adress }) => ({ text: `Kontakta ${ansvarig}: ${text}`, adress })),
      },
      {
        rubrik: 'Om du inte är nöjd med svaret',
        stycken: [
          'Är du inte nöjd med svaret från en offentlig aktör kan du anmäla det till Myndigheten för digital förvaltning, Digg, som har tillsyn över lagen om tillgänglighet till digital offentlig service.',
        ],
        lankar: [{ text: 'Anmäl till Digg', adress: 'https://www.digg.se/tdosanmalan' }],
      },
      { rubrik: 'Om redogörelsen', stycken: bedomningen(drift) },
    ],
  };
};
