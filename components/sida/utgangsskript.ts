// The inline script that warns before the session ends (WCAG 2.2.1), and empties the page when it has been ended elsewhere.
// Promises that the server is asked before anything is said or done, for another tab may have used the session meanwhile;
// that asking is no use; and that the browser's own clock decides nothing. Inline, so that it weighs nothing in the bundle and works before it. Leaves the words to
// utgang.tsx.

/** How long the session has left. `klockan` is when it ends in Swedish time; `forlangs`: whether use can extend it. */
export type Sessionstid = { readonly kvarMs: number; readonly forlangs: boolean; readonly klockan: string };

/** How long before the end one is warned, in milliseconds. */
export const VARNING_MS = 3 * 60_000;

/** How often a page looks whether its session is still there, in milliseconds: as long as cases stay after *Logga ut överallt*. */
export const TITTAR_VAR_MS = 5 * 60_000;

const IGEN_MS = 30_000;
const TATAST_MS = 60_000;

/** The script for a page drawn with `tid`; to stand after the dialogs. */
export function utgangsskript({ kvarMs, forlangs, klockan }: Sessionstid): string {
  const tid = JSON.stringify({ kvarMs, forlangs, klockan }).replaceAll('<', '\\u003c');
  return `{
const ruta = (namn) => document.getElementById('utgang-' + namn);
let vakt, visad = '', slut = 0, fragad = 0;
const visa = (namn) => {
  for (const en of ['forlang', 'sista']) if (en !== namn && ruta(en)?.open) ruta(en).close();
  if (namn && namn !== visad) ruta(namn)?.showModal();
  visad = namn;
};
const planera = (tid) => {
  slut = performance.now() + tid.kvarMs;
  const lugn = tid.kvarMs - ${VARNING_MS};
  vakt = setTimeout(fraga, lugn > 0 ? Math.min(lugn, ${TITTAR_VAR_MS}) : tid.kvarMs + 1000);
  if (lugn > 0) return visa('');
  for (const en of document.querySelectorAll('.utgang b')) en.textContent = tid.klockan;
  visa(tid.forlangs ? 'forlang' : 'sista');
};
const tom = () => document.querySelector('form[action="/logga-ut"]')?.dispatchEvent(new Event('submit', { bubbles: true }));
const fraga = async (method) => {
  clearTimeout(vakt);
  fragad = performance.now();
  try {
    const svar = await fetch('/api/session', { method, cache: 'no-store' });
    const sagt = await svar.json();
    if (svar.ok) return planera(sagt);
    if (svar.status === 401) {
      tom();
      return location.replace('/utloggad' + (/utgangen/.test(sagt.type) ? '?skal=tid' : ''));
    }
  } catch {}
  if (performance.now() < slut) {
    vakt = setTimeout(fraga, Math.min(${IGEN_MS}, slut - performance.now()));
    return method && ruta('forlang').setAttribute('data-fel', '');
  }
  tom();
  visa('');
  ruta('kontakt').onclose = () => location.reload();
  visa('kontakt');
};
document.addEventListener('click', ({ target }) => {
  if (target.id === 'utgang-fortsatt') {
    ruta('forlang').removeAttribute('data-fel');
    void fraga('POST');
  }
});
document.addEventListener('visibilitychange', () => {
  if (!document.hidden && visad !== 'kontakt' && performance.now() - fragad > ${TATAST_MS}) void fraga();
});
planera(${tid});
}`;
}
