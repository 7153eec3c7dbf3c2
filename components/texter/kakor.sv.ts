// The cookies, each by the name that stands in the browser. `prefix` is what their names begin with over https.

import type { Lastext } from '../sida/lassida.tsx';
import { uppraknat } from './antal.ts';

/** `portaler`: the names of those on whose pages the service may be shown in a frame. */
export const sv = (prefix: string, portaler: readonly string[]): Lastext => ({
  titel: 'Kakor',
  ingress:
    'Tjänsten använder bara kakor som behövs för att sidan ska fungera. Därför frågar vi inte om lov. Ingen av dem följer dig till andra webbplatser.',
  avsnitt: [
    {
      rubrik: 'Våra kakor',
      fakta: [
        [
          `${prefix}bollkoll-session`,
          'Håller dig inloggad. Innehåller en slumpad referens och inget annat.',
          'Försvinner när du loggar ut eller stänger webbläsaren. Slutar gälla efter 60\u00a0minuter utan användning, och alltid efter 8\u00a0timmar.',
        ],
        [
          `${prefix}bollkoll-in-state\n${prefix}bollkoll-in-nonce\n${prefix}bollkoll-in-pkce`,
          'Skyddar inloggningen medan den pågår, så att ingen annan kan ta över den. Krypterade.',
          'Försvinner när inloggningen är klar, senast efter 15\u00a0minuter.',
        ],
        [
          `${prefix}bollkoll-in-mal`,
          'Finns bara när du loggar in starkare för en myndighet som kräver det. Minns vilken sida du ska tillbaka till. Krypterad.',
          'Försvinner när inloggningen är klar, senast efter 15\u00a0minuter.',
        ],
        ...(portaler.length === 0
          ? []
          : [
              [
                '__Host-bollkoll-inbaddad',
                `Finns bara i en ruta på en sida hos ${uppraknat(portaler, 'sv')}, när du är inloggad där. Håller dig inloggad i rutan. Innehåller en slumpad referens och inget annat, och kan inte läsas från någon annan sida.`,
                'Försvinner när du stänger webbläsaren. Slutar gälla när du loggar ut från sidan runt om, efter 30\u00a0minuter utan användning, och alltid efter 4\u00a0timmar.',
              ] as const,
              [
                '__Host-bollkoll-lamnad',
                'Finns bara där, när du har varit inloggad i rutan eller loggat ut från sidan. Gör att du inte blir inloggad i rutan igen utan att du trycker. Säger inget om vem du är.',
                'Försvinner efter 4\u00a0timmar.',
              ] as const,
              [
                '__Host-bollkoll-tyst-state, -nonce, -pkce, -mal',
                'Finns bara där, medan vi ser efter om du redan är inloggad. Krypterade.',
                'Försvinner när vi har fått svar, senast efter 15\u00a0minuter.',
              ] as const,
            ]),
        ['bollkoll-sprak', 'Minns om du har valt svenska eller engelska.', 'Finns kvar i ett år.'],
        [
          'bollkoll-for',
          'Ingen kaka, utan något som fliken själv minns: vems ärenden du visar i den, som en slumpad beteckning. Därför kan två flikar visa var sin utan att blandas ihop.',
          'Försvinner när du loggar ut eller stänger fliken. Skickas bara om du öppnar någon annans ärenden i samma flik, för att fråga om du vill byta.',
        ],
      ],
      stycken: [
        'Inget skript på sidan kan läsa kakorna. Identitetsleverantören, dit du kommer när du loggar in, kan ha egna kakor på sin egen webbplats.',
      ],
    },
    {
      rubrik: 'Om du inte vill ha kakor',
      stycken: [
        'Du kan läsa startsidan och de här sidorna utan kakor. För att logga in behöver de vara tillåtna. I webbläsarens inställningar kan du ta bort dem när du vill.',
      ],
    },
  ],
});
