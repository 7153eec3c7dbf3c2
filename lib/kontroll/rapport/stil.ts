// The style of the report's page, in the page itself: light and dark, print, 320 px and up. Every pair of text and
// ground has at least 4.5:1 (stil.test.ts computes it from this text).

export const STIL = `
:root {
  color-scheme: light dark;
  --paper: #f6f8f4; --card: #ffffff; --ink: #13201a; --soft: #46544c; --line: #c3cdc3;
  --bad: #a1200c; --bad-ground: #fdeae6; --warn: #7a4a00; --warn-ground: #fdf1d8;
  --note: #2c4a8a; --note-ground: #e9effb; --gap: #46544c; --gap-ground: #eaeeea;
  --good: #00523a; --good-ground: #e1f2ea;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #0e1512; --card: #161e1a; --ink: #e8eee6; --soft: #b1bdb3; --line: #3a463e;
    --bad: #ff9c86; --bad-ground: #3c1710; --warn: #f5c06a; --warn-ground: #362709;
    --note: #a9c2ff; --note-ground: #1a2440; --gap: #b1bdb3; --gap-ground: #222b26;
    --good: #86dbb4; --good-ground: #0f2b21;
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
.antal { list-style: none; display: grid; grid-template-columns: repeat(auto-fit, minmax(8.5rem, 1fr)); gap: .75rem;
  margin-block: 1.75rem .5rem; }
.antal li { background: var(--ground); color: var(--tone); border-radius: .5rem; padding: .75rem 1rem .875rem; }
.antal li:not(.noll) { box-shadow: inset 0 .25rem 0 var(--tone); }
.antal b { display: block; font-size: 2rem; line-height: 1.15; font-weight: 700; }
.antal span { font-size: .9375rem; line-height: 1.35; display: block; }
.noll { --tone: var(--gap); --ground: var(--gap-ground); }
.brott { --tone: var(--bad); --ground: var(--bad-ground); }
.brist { --tone: var(--warn); --ground: var(--warn-ground); }
.anmarkning { --tone: var(--note); --ground: var(--note-ground); }
.ej-provad { --tone: var(--gap); --ground: var(--gap-ground); }
.godkand { --tone: var(--good); --ground: var(--good-ground); }
section { margin-block-start: 2.75rem; }
h2 { font-size: 1.375rem; line-height: 1.3; margin-block-end: 1rem; color: var(--tone); }
article { background: var(--card); border: 1px solid var(--line); border-inline-start: .375rem solid var(--tone);
  border-radius: .375rem; padding: 1.125rem 1.25rem 1.25rem; margin-block-end: 1rem; }
h3 { font-size: 1.125rem; line-height: 1.4; text-wrap: pretty; }
.id { color: var(--soft); font-size: .875rem; margin-block: .125rem .875rem; }
.rader { display: grid; grid-template-columns: 8.5rem minmax(0, 1fr); gap: .5rem 1rem; }
.rader dt { color: var(--soft); font-size: .9375rem; padding-block-start: .0625rem; }
.gor { font-weight: 600; }
details { margin-block-start: .875rem; }
summary { cursor: pointer; color: var(--soft); font-size: .9375rem; width: fit-content; padding-block: .25rem; }
summary:focus-visible { outline: .1875rem solid var(--tone); outline-offset: .125rem; border-radius: .125rem; }
pre { font: 400 .875rem/1.5 ui-monospace, "SFMono-Regular", Consolas, monospace; white-space: pre-wrap;
  overflow-wrap: anywhere; background: var(--paper); border-radius: .25rem; padding: .625rem .75rem;
  margin-block-start: .5rem; }
pre + pre { margin-block-start: .375rem; }
.lista { list-style: none; background: var(--card); border: 1px solid var(--line); border-radius: .375rem; }
.lista li { padding: .625rem 1.25rem; }
.lista li + li { border-block-start: 1px solid var(--line); }
.lista small { display: block; color: var(--soft); font-size: .9375rem; }
h3.grupp { font-size: 1rem; margin-block: 1.25rem .5rem; color: var(--soft); }
footer { color: var(--soft); font-size: .9375rem; margin-block-start: 3rem; padding-block: 1.5rem 3rem; }
footer p + p { margin-block-start: .25rem; }
@media (max-width: 34rem) {
  .om, .rader { grid-template-columns: minmax(0, 1fr); gap: 0; }
  .om dd, .rader dd { margin-block-end: .625rem; }
  .antal { grid-template-columns: 1fr; gap: .375rem; }
  .antal li { display: flex; align-items: baseline; gap: .75rem; padding: .5rem .875rem; }
  .antal li:not(.noll) { box-shadow: inset .25rem 0 0 var(--tone); }
  .antal b { font-size: 1.375rem; min-width: 2ch; text-align: end; }
}
@media print {
  :root { color-scheme: light; --paper: #ffffff; }
  body { font-size: 10.5pt; }
  article, .lista li, h2, h3 { break-inside: avoid; }
  h2, h3 { break-after: avoid; }
  .antal { grid-template-columns: repeat(5, 1fr); }
  .antal li { border: 1px solid var(--tone); }
  details { display: none; }
}
`;
