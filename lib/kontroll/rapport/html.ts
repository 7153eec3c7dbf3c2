// The report as one page that needs nothing beside itself: no scripts, no pictures, no addresses to fetch. For the
// developer who mends, and for the head of department who reads the first screen.

import { ORD } from './ord.ts';
import { STIL } from './stil.ts';
import type { Fyndvy, Rapportvy, Resultat } from './vy.ts';

type Ord = (typeof ORD)['sv'];

/** Text for HTML, in an element or a quoted attribute. */
export function html(text: string): string {
  const named: Record<string, string> = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&#39;',
  };
  return text.replace(/[&<>"']/g, (char) => named[char] ?? char);
}

const row = (label: string, text: string, klass = '') =>
  `<dt>${html(label)}</dt><dd${klass && ` class="${klass}"`}>${html(text)}</dd>`;

function calls({ id, utbyten }: Fyndvy, { bevis, falt }: Ord): string {
  if (utbyten.length === 0) return '';
  const shown = utbyten.map(
    ({ fraga, svar }) => `<pre>${html(falt.fraga)}: ${html(fraga)}\n${html(falt.svar)}: ${html(svar)}</pre>`,
  );
  return `<details><summary>${html(bevis)} <span class="id">(${html(id)})</span></summary>${shown.join('')}</details>`;
}

function finding(fynd: Fyndvy, ord: Ord): string {
  const { falt, foljd, grupp, allvar } = ord;
  const rows = [
    row(falt.vad, fynd.vad),
    ...(fynd.foljerAv.length > 0 ? [row(falt.foljerAv, foljd(fynd.foljerAv.join(', ')))] : []),
    row(falt.rad, fynd.rad, 'gor'),
    row(falt.klausul, fynd.klausul),
  ];
  const about = `${grupp[fynd.grupp]} · ${allvar[fynd.allvar]} · ${fynd.id}`;
  return `<article class="${fynd.resultat}"><h3>${html(fynd.mening)}</h3><p class="id">${html(about)}</p><dl class="rader">${rows.join('')}</dl>${calls(fynd, ord)}</article>`;
}

function section(resultat: Resultat, title: string, body: string): string {
  return `<section class="${resultat}" aria-labelledby="h-${resultat}"><h2 id="h-${resultat}">${html(title)}</h2>\n${body}\n</section>`;
}

function listed(fynd: readonly Fyndvy[], ord: Ord, why: boolean): string {
  const groups = [...Map.groupBy(fynd, ({ grupp }) => grupp)].map(([grupp, some]) => {
    const items = some.map(
      ({ mening, vad }) => `<li>${html(mening)}${why ? ` <small>${html(vad)}</small>` : ''}</li>`,
    );
    return `<div><h3 class="grupp">${html(ord.grupp[grupp])}</h3><ul class="lista">${items.join('')}</ul></div>`;
  });
  return `<div class="grupper">${groups.join('\n')}</div>`;
}

function sections({ fynd, antal }: Rapportvy, ord: Ord): string {
  const of = (resultat: Resultat) => fynd.filter((one) => one.resultat === resultat);
  return (Object.keys(ord.resultat) as Resultat[])
    .filter((resultat) => antal[resultat] > 0)
    .map((resultat) => {
      const title = `${ord.resultat[resultat]} (${antal[resultat]})`;
      if (resultat === 'godkand') return section(resultat, title, listed(of(resultat), ord, false));
      if (resultat === 'ej-provad') return section(resultat, title, listed(of(resultat), ord, true));
      return section(
        resultat,
        title,
        of(resultat)
          .map((one) => finding(one, ord))
          .join('\n'),
      );
    })
    .join('\n');
}

function counts({ antal }: Rapportvy, { resultat }: Ord): string {
  const all = Object.keys(resultat) as Resultat[];
  const strip = all
    .filter((one) => antal[one] > 0)
    .map((one) => `<i class="${one}" style="flex-grow:${antal[one]}"></i>`);
  const items = all.map(
    (one) =>
      `<li class="${one}${antal[one] === 0 ? ' noll' : ''}"><b>${antal[one]}</b> <span>${html(resultat[one])}</span></li>`,
  );
  return `<div class="remsa" aria-hidden="true">${strip.join('')}</div>\n<ul class="antal">${items.join('')}</ul>`;
}

/** The report as a page. */
export function somHtml(vy: Rapportvy): string {
  const ord = ORD[vy.sprak];
  const { falt } = ord;
  const about = [
    row(falt.adress, vy.adress),
    row(falt.dialekt, `${vy.dialekt}, ${falt.version.toLowerCase()} ${vy.version}`),
    row(falt.tid, vy.tid),
    row(falt.anrop, ord.anropstid(vy.anrop, (vy.ms / 1000).toFixed(1))),
  ];
  return `<!doctype html>
<html lang="${vy.sprak}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${html(`${vy.omdome} ${ord.rubrik}`)}</title>
<style>${STIL}</style>
</head>
<body>
<header>
<p class="vad">${html(ord.rubrik)}</p>
<h1${vy.omdome.length > 60 ? ' class="lang"' : ''}>${html(vy.omdome)}</h1>
<p class="innebord">${html(vy.innebord)}</p>
<dl class="om">${about.join('')}</dl>
${counts(vy, ord)}
</header>
<main>
${sections(vy, ord)}
</main>
<footer>
<p>${html(ord.sekretess)}</p>
<p>${html(ord.fot)}</p>
</footer>
</body>
</html>
`;
}
