// The provider's pages: plain HTML, no inline script or style, everything reachable with the keyboard. Every page says
// that this is no real eID.

import { personer } from '../personer/index.ts';
import { helaNamnet, type Person } from '../personer/person.ts';

const GRUPPER: readonly { grupp: Person['grupp']; rubrik: string }[] = [
  { grupp: 'berattelse', rubrik: 'Personer' },
  { grupp: 'sarskild', rubrik: 'När inloggningen inte räcker' },
  { grupp: 'test', rubrik: 'För test' },
];

/** The list of persons. Each button's accessible name is the person's name. */
export function inloggningssida(uid: string): string {
  return skal(
    'Välj vem du är',
    `<form method="post" action="/inloggning/${fri(uid)}">
${GRUPPER.map(grupp).join('\n')}
<button class="tyst" name="avbryt" value="1">Avbryt</button>
</form>`,
  );
}

function grupp({ grupp, rubrik }: (typeof GRUPPER)[number]): string {
  const rader = personer.filter((person) => person.grupp === grupp).map(rad);
  return `<h2 id="${grupp}">${rubrik}</h2>\n<ul aria-labelledby="${grupp}">\n${rader.join('\n')}\n</ul>`;
}

function rad(person: Person): string {
  const beskrivning = `om-${person.id}`;
  return `<li><button name="person" value="${person.id}" aria-describedby="${beskrivning}">${fri(helaNamnet(person))}</button>
<p id="${beskrivning}">${fri(person.vem)}</p></li>`;
}

/** Sends itself where scripts run (/logga-ut.js), else waits for the button. `formular` is oidc-provider's own. */
export function utloggningssida(formular: string): string {
  return skal(
    'Loggar ut',
    `<p>Du loggas ut från Påhittad e-legitimation.</p>
${formular}
<button id="logga-ut" form="op.logoutForm" name="logout" value="yes">Logga ut</button>
<script src="/logga-ut.js" defer></script>`,
  );
}

/** Shown when nobody said where to go after signing out. */
export function utloggadsida(): string {
  return skal('Du är utloggad', '<p>Du är utloggad från Påhittad e-legitimation.</p>');
}

/** Shown when the client's request cannot be answered by sending the browser back. `kod` is the OAuth error code. */
export function felsida(kod: string): string {
  return skal(
    'Inloggningen gick inte att fullfölja',
    `<p>Gå tillbaka till tjänsten du kom från och börja om.</p>\n<p class="kod">Felkod: <code>${fri(kod)}</code></p>`,
  );
}

/** What the sign-out page runs. */
export const UTLOGGNINGSSKRIPT = `document.getElementById('logga-ut').click();\n`;

function skal(rubrik: string, innehall: string): string {
  return `<!doctype html>
<html lang="sv">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<title>${rubrik} – Påhittad e-legitimation</title>
<link rel="stylesheet" href="/stil.css">
<link rel="icon" href="data:,">
</head>
<body>
<header><p class="marke">Påhittad e-legitimation</p>
<p>Detta är ingen riktig e-legitimation. Personerna och deras nummer är påhittade. <span lang="en">A stand-in for demos and tests only.</span></p></header>
<main>
<h1>${rubrik}</h1>
${innehall}
</main>
</body>
</html>
`;
}

function fri(text: string): string {
  return text.replace(/[&<>"']/g, (tecken) => `&#${tecken.charCodeAt(0)};`);
}
