// The pages of the gallery: the frame with light and dark beside each other, one scheme with all specimens, and what is wrong with the file.

import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { stilmall } from '../../lib/varumarke/stil.ts';
import type { Varumarke } from '../../lib/varumarke/varumarke.ts';

/** Which scheme is drawn, whatever the machine's own is. */
export type Lage = 'ljust' | 'morkt';

type Sprak = 'sv' | 'en';

const APP = join(import.meta.dirname, '..', '..', 'app');
const EGNA = [
  'konto.css',
  'falt.css',
  'folj/folj.css',
  'tackning.css',
  'tillganglighet.css',
  'behorighet/behorighet.css',
  'ombud/ombud.css',
  'for/valj.css',
];

const TECKEN: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const ofarlig = (text: string) => text.replace(/[&<>"]/g, (tecken) => TECKEN[tecken] ?? '');

function lasCss(fil: string): string {
  const text = readFileSync(fil, 'utf8');
  return text.replace(/@import "([^"]+)";/g, (_, under: string) => lasCss(join(dirname(fil), under)));
}

/** The scheme is the page's own here: what asks for dark is always so, or never. */
const iLaget = (text: string, lage: Lage) =>
  text.replace(/\(prefers-color-scheme:\s*dark\)/g, lage === 'morkt' ? 'all' : 'not all');

const EGET = `
.visa-prov{border-block-start:1px solid var(--line)}
.visa-prov .visa-namn{position:sticky;inset-block-start:0;z-index:2;max-inline-size:none;padding:0.25rem 0.75rem;margin:0;font:600 13px/1.4 system-ui,sans-serif;color:#fff;background:#444}
.visa-rad{display:flex;flex-wrap:wrap;gap:1.5rem;align-items:center;padding-block:1.5rem}
.visa-prov .top{position:static}
.visa-prov .skip{display:none}
.visa-prov dialog{position:static;margin:1.5rem auto}
`;

const snittet = ({ typsnitt }: Varumarke) =>
  typsnitt && `data:font/woff2;base64,${Buffer.from(typsnitt).toString('base64')}`;

/** The service's own style sheets, the brand's, and the scheme. */
function stilen(varumarke: Varumarke, lage: Lage): string {
  const typsnitt =
    '@font-face{font-family:familjen;src:url(/typsnitt/familjen.woff2);font-weight:400 700}:root{--familjen:familjen}';
  const alla = [
    lasCss(join(APP, 'globals.css')),
    ...EGNA.map((fil) => lasCss(join(APP, fil))),
    stilmall(varumarke, snittet(varumarke)) ?? '',
  ];
  const schema = `:root:root:root{color-scheme:${lage === 'morkt' ? 'dark' : 'light'}}`;
  return iLaget([typsnitt, ...alla, schema, EGET].join('\n'), lage);
}

const dokument = (sprak: Sprak, titel: string, huvud: string, kropp: string) =>
  `<!doctype html>
<html lang="${sprak}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${ofarlig(titel)}</title><style>${huvud}</style></head>
<body>${kropp}</body></html>
`;

/** One scheme, with all specimens. */
export function provsidan({
  varumarke,
  sprak,
  lage,
  kropp,
}: {
  varumarke: Varumarke;
  sprak: Sprak;
  lage: Lage;
  kropp: string;
}): string {
  return dokument(sprak, `${varumarke.id}, ${lage}`, stilen(varumarke, lage), iLaget(kropp, lage));
}

const INDEX = `
*{box-sizing:border-box}
body{display:grid;grid-template:auto 1fr/1fr 1fr;gap:0 4px;block-size:100vh;margin:0;font:15px/1.5 system-ui,sans-serif;color:#fff;background:#222}
nav{display:flex;flex-wrap:wrap;grid-column:1/-1;gap:0 24px;padding:8px 12px}
a{color:#fff}
iframe{inline-size:100%;block-size:100%;background:#fff;border:0}
@media (max-width:60rem){body{grid-template:auto 1fr 1fr/1fr;gap:4px 0}}
`;

/** Light and dark beside each other, with the way to the other language and to each alone. */
export function indexet({ id, namn, sprak: alla }: Varumarke, sprak: Sprak): string {
  const till = (lage: Lage) => `/prov?lage=${lage}&amp;sprak=${sprak}`;
  const andra = alla
    .filter((ett) => ett !== sprak)
    .map((ett) => `<a href="/?sprak=${ett}">${ett === 'en' ? 'In English' : 'På svenska'}</a>`);
  return dokument(
    sprak,
    `${id}: alla delar`,
    INDEX,
    `<nav><b>${ofarlig(namn.sv)}</b><a href="${till('ljust')}">Bara ljust</a><a href="${till('morkt')}">Bara mörkt</a>${andra.join('')}</nav>
<iframe title="Ljust" src="${till('ljust')}"></iframe><iframe title="Mörkt" src="${till('morkt')}"></iframe>`,
  );
}

const FEL = `
body{max-inline-size:60rem;padding:24px;margin:0 auto;font:17px/1.6 system-ui,sans-serif;color:#111;background:#fff}
li{margin-block:12px;font-family:ui-monospace,monospace;font-size:15px;overflow-wrap:anywhere}
`;

/** What is wrong with the file, each with its place. */
export function felsidan(fil: string, problem: readonly string[]): string {
  const rader = problem.map((ett) => `<li>${ofarlig(ett)}</li>`).join('');
  return dokument(
    'sv',
    `${fil} går inte att använda`,
    FEL,
    `<h1>${ofarlig(fil)} går inte att använda</h1><p>Rätta det här och ladda om sidan. Det som redan körs påverkas inte.</p><ul>${rader}</ul>`,
  );
}
