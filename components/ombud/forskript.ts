// The inline scripts that keep each tab with the one it acts for: an address about someone else asks first, and nothing is fetched
// before the answer. Promises that what is kept is an opaque id, in this tab alone, and that it goes when she signs out. Two tabs
// may act for two, and neither sees the other's.

const PLATS = 'bollkoll-for';

/** Links that lead to another principal by her own choice carry `data-for`. */
const LYSSNA = `addEventListener('click', (e) => {
  const lank = e.target.closest?.('a[data-for]');
  if (lank && !e.ctrlKey && !e.metaKey && !e.shiftKey) sessionStorage.setItem('${PLATS}', lank.dataset.for);
}, true);
addEventListener('submit', (e) => {
  if (e.target.action?.endsWith('/logga-ut')) sessionStorage.removeItem('${PLATS}');
}, true);`;

const somText = (id: string) => JSON.stringify(id).replaceAll('<', '\\u003c');

/** To stand first on a page about `part`: runs `sedan` when the tab acts for that part, and asks first when it acts for another. */
export function forskript(part: string, sedan: string): string {
  return `{
const har = ${somText(part)}, nu = sessionStorage.getItem('${PLATS}');
if (nu && nu !== har) {
  stop();
  location.replace('/byt/' + har + '?fran=' + encodeURIComponent(nu));
} else {
  sessionStorage.setItem('${PLATS}', har);
  ${sedan}
}
${LYSSNA}
}`;
}

/** To stand on pages that lead to principals. */
export const VALSKRIPT = `{${LYSSNA}}`;

/** To stand where nobody needs to be asked: the tab acted for someone that she may not see. */
export function bytskript(till: string): string {
  return `{sessionStorage.setItem('${PLATS}', ${somText(till)});location.replace('/for/' + ${somText(till)})}`;
}
