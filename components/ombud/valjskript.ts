// The inline script of the list of principals: hides the names that do not match what is written, and says how many are left. Without
// it the whole list is there, and the browser's own search. What is written goes nowhere: it may be a name.

/** Marks of the page that the script looks for. */
export const SOKFALT = 'sok-namn';
export const SOKSVAR = 'sok-svar';

/** The nearest are the same names once more, and are hidden while something is looked for. `traffar`: the sentence with `#n` and `#alla` where the numbers go. */
export function valjskript(traffar: string): string {
  const text = JSON.stringify(traffar).replaceAll('<', '\\u003c');
  return `{
const falt = document.getElementById('${SOKFALT}'), svar = document.getElementById('${SOKSVAR}');
let vakt;
const filtrera = () => {
  const ord = falt.value.trim().toLocaleLowerCase('sv').split(/\\s+/);
  const rader = [...document.querySelectorAll('[data-namn]')];
  let n = 0;
  const narmast = document.querySelector('.narmast')?.closest('section');
  if (narmast) narmast.hidden = falt.value.trim() !== '';
  for (const rad of rader) {
    const namn = rad.dataset.namn.toLocaleLowerCase('sv');
    rad.hidden = !ord.every((ett) => namn.includes(ett));
    if (!rad.hidden) n += 1;
  }
  clearTimeout(vakt);
  vakt = setTimeout(() => {
    svar.textContent = falt.value.trim() === '' ? '' : ${text}.replace('#n', n).replace('#alla', rader.length);
  }, 300);
};
if (falt) {
  falt.closest('search').hidden = false;
  falt.addEventListener('input', filtrera);
  new MutationObserver(() => falt.value && filtrera()).observe(document.getElementById('innehall'), { childList: true, subtree: true });
}
}`;
}
