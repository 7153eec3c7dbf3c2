// Where the visitor goes when something that she did on a page is done: back to the page, a path of our own, or the start.

/** The page that `referrer` names, as a path. `/` for another site's, for none, and for `//`, which names a host. */
export function tillbaka(referrer: string | null, adress: string): string {
  if (referrer === null || !URL.canParse(referrer)) return '/';
  const url = new URL(referrer);
  if (url.origin !== adress || /\/\/|\\/.test(url.pathname)) return '/';
  return url.pathname + url.search;
}
