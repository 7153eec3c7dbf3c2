// The pages' one style sheet. Text contrast is at least 7:1 in light and in dark, targets are at least 48 px high.

export const STIL = `
:root {
  color-scheme: light dark;
  --grund: #f4f5fa; --ark: #fff; --black: #14182b; --dov: #3f4560; --linje: #6b7291; --handling: #2b2f77;
}
@media (prefers-color-scheme: dark) {
  :root { --grund: #10121c; --ark: #1a1d2b; --black: #eceef8; --dov: #b9bed6; --linje: #8990b3; --handling: #b9bfff; }
}
* { box-sizing: border-box; margin: 0; }
body { background: var(--grund); color: var(--black); font: 1.0625rem/1.53 system-ui, sans-serif; overflow-wrap: anywhere; }
header, main { max-width: 36rem; margin-inline: auto; padding: 1.5rem 1.25rem 0; }
main { padding-bottom: 3rem; }
header { color: var(--dov); font-size: 0.9375rem; }
.marke { color: var(--handling); font-size: 1.0625rem; font-weight: 700; }
h1 { font-size: 1.75rem; line-height: 1.2; margin-bottom: 1rem; }
h2 { font-size: 1.0625rem; margin: 2rem 0 0.5rem; }
ul { list-style: none; padding: 0; }
li { background: var(--ark); border: 1px solid var(--linje); padding: 0.75rem 1rem 1rem; }
li + li { border-top: 0; }
li p { color: var(--dov); font-size: 0.9375rem; }
button {
  min-height: 48px; padding: 0.25rem 0; border: 0; background: none; color: var(--handling);
  font: inherit; font-weight: 700; text-align: left; text-decoration: underline; text-underline-offset: 0.2em; cursor: pointer;
}
li button { width: 100%; }
button:hover { text-decoration-thickness: 2px; }
button:focus-visible { outline: 3px solid var(--black); outline-offset: 2px; }
.tyst { margin-top: 1.5rem; font-weight: 400; }
.kod { margin-top: 1rem; color: var(--dov); }
@media (forced-colors: active) { li { border-color: CanvasText; } }
`;
