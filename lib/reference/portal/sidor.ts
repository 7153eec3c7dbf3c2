// The portal's pages: an invented municipality's own, in its own words and look. Plain HTML without inline script or style.

import { personer } from '../personer/index.ts';
import { helaNamnet, type Person } from '../personer/person.ts';

/** What a page is asked to show. `kod` is left out where the person is to sign in in the frame. */
export type Ramsida = {
  readonly person: Person;
  readonly bollkoll: string;
  readonly integritet: string;
  readonly vy: string;
  readonly sprak: 'sv' | 'en';
  readonly tema: 'ljust' | 'morkt' | '';
  readonly arende: string;
  readonly kod: string | undefined;
};

const VYER = { oversikt: 'Alla ärenden', 'hos-dig': 'Väntar på dig', antal: 'Antal' } as const;

const fri = (text: string): string => text.replace(/[&<>"']/g, (tecken) => `&#${tecken.charCodeAt(0)};`);

type Skal = {
  readonly titel: string;
  readonly sprak?: string;
  readonly tema?: string;
  readonly huvud?: string;
};

function skal({ titel, sprak = 'sv', tema = '', huvud = '' }: Skal, innehall: string): string {
  return `<!doctype html>
<html lang="${sprak}"${tema && ` class="${tema}"`}>
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${fri(titel)} – Granby kommun (påhittad)</title>
<link rel="stylesheet" href="/stil.css"><link rel="icon" href="data:,">${huvud}
<script src="/portal.js" defer></script></head>
<body><header><p><strong>Granby kommun</strong> (påhittad, för demonstration)</p></header>
<main>${innehall}</main></body></html>
`;
}

/** The portal's own sign-in: anyone may be anyone. `vidare`: the query of the page that she was on her way to. */
export function startsida(vidare: string): string {
  const rader = personer
    .filter(({ grupp, nummer }) => grupp === 'berattelse' && nummer)
    .map((en) => `<li><button name="person" value="${en.id}">${fri(helaNamnet(en))}</button></li>`);
  return skal(
    { titel: 'Mina sidor' },
    `<h1>Mina sidor</h1><p>Logga in som någon av dem som står här. Det är portalens egen inloggning; Bollkoll har en annan.</p>
<form method="post" action="/logga-in${fri(vidare)}"><ul class="personer">${rader.join('')}</ul></form>`,
  );
}

/** A page that shows Bollkoll in a frame. */
export function minaSidor({ person, bollkoll, integritet, vy, sprak, tema, arende, kod }: Ramsida): string {
  const attribut = {
    'varumarke-adress': bollkoll,
    vy,
    ...(kod && { kod }),
    ...(arende && { arende }),
  };
  const element = Object.entries(attribut).map(([namn, varde]) => ` ${namn}="${fri(varde)}"`);
  const lankar = Object.entries(VYER).map(
    ([ett, namn]) =>
      `<li><a href="/mina-sidor?vy=${ett}"${ett === vy ? ' aria-current="page"' : ''}>${namn}</a></li>`,
  );
  return skal(
    {
      ...{ titel: 'Mina ärenden', sprak, tema },
      huvud: `<script type="module" src="${fri(bollkoll)}/inbaddning/1/bollkoll.js" crossorigin${integritet && ` integrity="${fri(integritet)}"`}></script>`,
    },
    `<h1>Mina ärenden</h1><p>Inloggad som ${fri(helaNamnet(person))}. <output id="bollar"></output></p>
<nav aria-label="Vyer"><ul>${lankar.join('')}</ul></nav>
<div class="ruta"><bollkoll-arenden${element.join('')}><p><a href="${fri(bollkoll)}/">Se dina ärenden hos Bollkoll</a></p></bollkoll-arenden></div>
<h2>Kontakta kommunen</h2><p>Ring kontaktcenter eller skriv till oss, så hjälper vi dig.</p>
<p><a href="/mina-sidor">Till början av Mina sidor</a></p>
<form id="logga-ut" method="post" action="/logga-ut"><button>Logga ut</button></form>`,
  );
}
