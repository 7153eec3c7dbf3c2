// The portal's one style sheet, and the one script. The municipality looks nothing like Bollkoll: the frame must stand beside anything.

export const STIL = `
:root { color-scheme: light dark; --grund: #fff; --text: #1b1b1b; --bar: #16325c; --pa-bar: #fff; --linje: #767676; --lank: #0b4a8f; }
@media (prefers-color-scheme: dark) {
  :root { --grund: #16181c; --text: #f1f1f1; --bar: #0f2038; --linje: #9a9a9a; --lank: #9cc8ff; }
}
:root.ljust { color-scheme: light; --grund: #fff; --text: #1b1b1b; --bar: #16325c; --linje: #767676; --lank: #0b4a8f; }
:root.morkt { color-scheme: dark; --grund: #16181c; --text: #f1f1f1; --bar: #0f2038; --linje: #9a9a9a; --lank: #9cc8ff; }
* { box-sizing: border-box; }
body { margin: 0; background: var(--grund); color: var(--text); font: 1rem/1.5 Verdana, "DejaVu Sans", sans-serif; overflow-wrap: anywhere; }
header { background: var(--bar); color: var(--pa-bar); padding: 1rem; }
header p { margin: 0; max-width: 64rem; margin-inline: auto; }
main { max-width: 66rem; margin-inline: auto; padding: 1rem; }
a { color: var(--lank); }
button { min-height: 2.75rem; padding: 0.5rem 1rem; font: inherit; color: var(--pa-bar); background: var(--bar); border: 2px solid var(--linje); cursor: pointer; }
a:focus-visible, button:focus-visible { outline: 3px solid var(--lank); outline-offset: 2px; }
.personer { list-style: none; padding: 0; display: grid; gap: 0.5rem; }
.personer button { width: 100%; text-align: left; }
bollkoll-arenden { display: flow-root; min-block-size: 480px; }
bollkoll-arenden[vy="antal"] { min-block-size: 64px; }
#bollar { display: block; min-block-size: 1.5em; }
.ruta { border: 1px solid var(--linje); margin-block: 1.5rem; }
nav ul { list-style: none; padding: 0; display: flex; flex-wrap: wrap; gap: 0.5rem 1.5rem; }
nav a { display: inline-block; padding-block: 0.25rem; }
`;

/** Shows what the frame says, and tells every open page of the portal's when the person signs out in one of them. */
export const SKRIPT = `
const kanal = new BroadcastChannel('portalen');
const ramar = () => document.querySelectorAll('bollkoll-arenden');
kanal.addEventListener('message', () => { for (const ram of ramar()) ram.loggaUt(); });
document.querySelector('#logga-ut')?.addEventListener('submit', () => kanal.postMessage('utloggad'));
document.addEventListener('bollkoll-bollar', ({ detail }) => {
  const rad = document.querySelector('#bollar');
  if (rad) rad.textContent = (detail.fullstandig ? '' : 'minst ') + detail.antal + ' hos dig';
});
document.addEventListener('bollkoll-oppna-arende', ({ detail }) => { document.body.dataset.oppnat = detail.id; });
`;
