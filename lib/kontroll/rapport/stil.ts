// The style of the report's page, in the page itself: light and dark, print, 320 px and up. Every pair of text and
// ground has at least 4.5:1 (stil.test.ts computes it from this text).

export const STIL = `
:root {
  color-scheme: light dark;
  --paper: #f6f8f4; --ink: #13201a; --soft: #46544c; --line: #c3cdc3; --code: #e9eee7;
  --bad: #a1200c; --warn: #7a4a00;
  --note: #2c4a8a; --gap: #46544c;
  --good: #00523a;
}
@media screen and (prefers-color-scheme: dark) {
  :root {
    --paper: #0e1512; --ink: #e8eee6; --soft: #b1bdb3; --line: #3a463e; --code: #19221d;
    --bad: #ff9c86; --warn: #f5c06a;
    --note: #a9c2ff; --gap: #b1bdb3;
    --good: #86dbb4;
  }
}
* { box-sizing: border-box; margin: 0; padding: 0; }
html { background: var(--paper); -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body { font: 400 1.0625rem/1.5 system-ui, "Segoe UI", Roboto, sans-serif; color: var(--ink); overflow-wrap: anywhere;
  font-variant-numeric: tabular-nums; }
main, header, footer { max-width: 56rem; margin-inline: auto; padding-inline: clamp(1rem, 5vw, 3rem); }
header { padding-block: clamp(1.5rem, 6vw, 4rem) 1.5rem; }
.vad { color: var(--soft); font-size: .9375rem; }
h1 { font-size: clamp(1.75rem, 5.5vw, 2.75rem); line-height: 1.12; letter-spacing: -.015em; text-wrap: balance;
  margin-block: .75rem 1.5rem; max-width: 22ch; }
h1.lang { max-width: 30ch; font-size: clamp(1.5rem, 4.2vw, 2.25rem); line-height: 1.2; }
.om { display: grid; grid-template-columns: max-content minmax(0, 1fr); gap: .25rem 1.5rem; font-size: .9375rem; }
.om dt { color: var(--soft); }
.innebord { font-size: 1.1875rem; line-height: 1.5; max-width: 38em; margin-block-end: 2rem; text-wrap: pretty; }
.remsa { display: flex; gap: .125rem; block-size: .875rem; margin-block-start: 2.25rem; }
.remsa i { background: var(--tone); min-inline-size: .375rem; }
.antal { list-style: none; display: grid; grid-template-columns: repeat(5, auto); justify-content: space-between;
  gap: .5rem 1.5rem; margin-block-start: .875rem; }
.antal b { display: block; font-size: 2.125rem; line-height: 1.1; font-weight: 700; color: var(--tone); }
.antal span { font-size: .9375rem; line-height: 1.35; }
.noll b { color: var(--soft); font-weight: 400; }
.brott { --tone: var(--bad); }
.brist { --tone: var(--warn); }
.anmarkning { --tone: var(--note); }
.ej-provad { --tone: var(--gap); }
.godkand { --tone: var(--good); }
section { margin-block-start: 2.75rem; }
h2 { font-size: 1.5rem; line-height: 1.3; color: var(--tone); padding-block-end: .5rem;
  border-block-end: .1875rem solid var(--tone); }
article { padding-block: 1.5rem; }
article + article { border-block-start: 1px solid var(--line); }
h3 { font-size: 1.125rem; line-height: 1.4; text-wrap: pretty; }
.id { color: var(--soft); font-size: .875rem; margin-block: .125rem .875rem; }
.rader { display: grid; grid-template-columns: 8.5rem minmax(0, 1fr); gap: .5rem 1rem; }
.rader dt { color: var(--soft); font-size: .9375rem; padding-block-start: .0625rem; }
.gor { font-weight: 600; }
details { margin-block-start: .875rem; }
summary { cursor: pointer; color: var(--soft); font-size: .9375rem; width: fit-content; padding-block: .25rem; }
summary:focus-visible { outline: .1875rem solid var(--tone); outline-offset: .125rem; border-radius: .125rem; }
pre { font: 400 .875rem/1.5 ui-monospace, "SFMono-Regular", Consolas, monospace; white-space: pre-wrap;
  overflow-wrap: anywhere; background: var(--code); padding: .625rem .75rem;
  margin-block-start: .5rem; }
pre + pre { margin-block-start: .375rem; }
.grupper { margin-block-start: .5rem; }
.grupper > div { display: grid; grid-template-columns: 8.5rem minmax(0, 1fr); gap: .25rem 1rem; padding-block: .875rem; }
.grupper > div + div { border-block-start: 1px solid var(--line); }
h3.grupp { font-size: .9375rem; font-weight: 400; color: var(--soft); line-height: 1.5rem; }
.lista { list-style: none; font-size: .9375rem; }
.lista li + li { margin-block-start: .375rem; }
.lista small { display: block; color: var(--soft); font-size: .875rem; }
footer { color: var(--soft); font-size: .9375rem; margin-block-start: 3rem; padding-block: 1.5rem 3rem; }
footer p + p { margin-block-start: .25rem; }
@media (max-width: 40rem) {
  .om, .rader, .grupper > div { grid-template-columns: minmax(0, 1fr); gap: 0; }
  .om dd, .rader dd { margin-block-end: .625rem; }
  .antal { grid-template-columns: 1fr; gap: .25rem; }
  .antal li { display: flex; align-items: baseline; gap: .75rem; }
  .antal b { font-size: 1.5rem; min-inline-size: 2ch; text-align: end; }
}
@media print {
  :root { color-scheme: light; --paper: #ffffff; }
  body { font-size: 10.5pt; }
  article, .lista li { break-inside: avoid; }
  h2, h3 { break-after: avoid; }
  .remsa { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  details { display: none; }
}
`;
