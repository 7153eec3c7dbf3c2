// The frame's inline script: speaks with the page around it, tells how high the content is, takes its colours, and lets go of
// everything within a second when the session has ended. Promises that only a window which is the frame's own parent, on a page
// that the brand names, is heard or told anything; that what else comes is counted and left; and that nothing of a case or a
// person is said. Inline, so that it stands ready before the bundle and weighs nothing in it.

import { VERSION, type Vy } from './budskap.ts';

/** How long before the end one is told, ms (WCAG 2.2.1); and how seldom use is told of. */
const VARNING_MS = 120_000;
const ANVANT_VAR_MS = 60_000;

/** How often a page that is looked at asks again when the watch was broken, ms. */
const IGEN_MS = 700;

/** How long the frame that is emptied waits for our server before it says so, ms. */
const LAMNA_MS = 500;

export type Ram = {
  /** Origins of the pages that the brand names. */
  readonly sidor: readonly string[];
  readonly vy: Vy | '';
  /** Someone is signed in: the session is watched, and its end is told of. */
  readonly inloggad: boolean;
};

declare global {
  interface Window {
    /** Says something to the page around the frame. Nothing where there is none. */
    bollkollSag?: ((slag: string, mer: object) => void) | undefined;
    /** The origin of that page; empty before it has spoken. */
    bollkollSida?: (() => string) | undefined;
  }
}

/** The script for a frame; to stand first in its body, after the style sheets. */
export function ramskript(ram: Ram): string {
  return `{
const ram = ${JSON.stringify(ram).replaceAll('<', '\\u003c')};
const sagt = new Map();
let vard = '', ignorerade = 0, slut = false, vakt;
const skicka = (vad) => vard && parent.postMessage(vad, vard);
const sag = (slag, mer) => {
  const vad = { bollkoll: ${VERSION}, slag, ...mer };
  sagt.set(slag, vad);
  skicka(vad);
};
window.bollkollSag = sag;
window.bollkollSida = () => vard;
const regler = [...document.styleSheets].flatMap((blad) => [...blad.cssRules])
  .filter((regel) => regel.media && /prefers-color-scheme/.test(regel.media.mediaText))
  .map((regel) => [regel, regel.media.mediaText]);
const SATT = { morkt: ['(min-width:0)', 'dark'], ljust: ['(max-width:0)', 'light'] };
const fargsatt = (tema) => {
  const [nar, skala] = SATT[tema] ?? [undefined, ''];
  for (const [regel, fore] of regler)
    regel.media.mediaText = nar ? fore.replace(/\\(prefers-color-scheme:\\s*dark\\)/, nar) : fore;
  document.documentElement.style.colorScheme = skala;
};
// The session ends with us too, and what is under way to begin one (tyst.ts). It is waited for, but not for long.
const lamna = () => {
  dispatchEvent(new Event('bollkoll-tom'));
  return fetch('/inbaddad/lamna', { method: 'POST', keepalive: true, signal: AbortSignal.timeout(${LAMNA_MS}) }).catch(() => {});
};
const tom = async () => {
  if (slut) return;
  slut = true;
  vakt?.abort();
  document.body.style.display = 'none';
  sag('utloggad');
  await lamna();
  location.replace('/inbaddad/utloggad' + location.search);
};
addEventListener('pageshow', ({ persisted }) => {
  if (!persisted) return;
  dispatchEvent(new Event('bollkoll-tom'));
  location.reload();
});
addEventListener('message', ({ source, origin, data }) => {
  const kant = source === parent && parent !== window && ram.sidor.includes(origin) && data?.bollkoll === ${VERSION};
  if (kant && data.slag === 'hej') {
    vard = origin;
    dispatchEvent(new Event('bollkoll-hej'));
    skicka({ bollkoll: ${VERSION}, slag: 'redo', vy: ram.vy, inloggad: ram.inloggad });
    for (const vad of sagt.values()) skicka(vad);
  } else if (kant && data.slag === 'tema' && /^(ljust|morkt|auto)$/.test(data.tema)) fargsatt(data.tema);
  else if (kant && data.slag === 'utloggad') {
    void (ram.inloggad ? tom() : lamna());
  } else if (source !== window) document.documentElement.dataset.ignorerade = ++ignorerade;
});
const mat = () => {
  const px = Math.ceil(document.body.getBoundingClientRect().height);
  // Asking for more of it, by wheel or by key, is hers to do: then there is room at once.
  skicka({ bollkoll: 1, slag: 'hojd', px, person: skrollat || (navigator.userActivation?.isActive ?? false) });
  sagt.set('hojd', { bollkoll: 1, slag: 'hojd', px, person: false });
};
let skrollat = false;
for (const nar of ['scroll', 'focusin'])
  addEventListener(nar, () => {
    skrollat = true;
    mat();
  }, { passive: true });
const vakta = async () => {
  if (slut || document.hidden) return;
  const denna = vakt = new AbortController();
  let vanta = ${IGEN_MS};
  try {
    const svar = await fetch('/inbaddad/vakt', { signal: denna.signal, cache: 'no-store' });
    if (svar.status === 401) return tom();
    if (svar.ok) {
      const lasare = svar.body.getReader();
      while (!(await lasare.read()).done);
      // Let go of by the server: most likely the session is no more, and that is asked at once.
      vanta = 20;
    } else vanta = 5000;
  } catch {}
  if (!denna.signal.aborted) setTimeout(vakta, vanta);
};
// What is pressed and is no view of ours opens in the reader's own window: no other page may be held here.
document.addEventListener('click', ({ target }) => {
  const lank = target.closest?.('a[href]');
  if (!lank || !/^https?:$/.test(lank.protocol)) return;
  if (lank.origin !== location.origin || !lank.pathname.startsWith('/inbaddad/')) return (lank.target = '_top');
  const id = new URL(lank.href).searchParams.get('arende');
  // Not kept for a page that comes later: it is told of what was opened only as it is.
  if (id) skicka({ bollkoll: ${VERSION}, slag: 'oppna-arende', id });
}, true);
fargsatt(new URLSearchParams(location.search).get('tema'));
new ResizeObserver(mat).observe(document.body);
const visa = (namn) => {
  for (const en of ['forlang', 'sist']) document.getElementById('snart-' + en)?.toggleAttribute('hidden', en !== namn);
};
let anvant = 0, klocka;
const planera = async (anvand) => {
  clearTimeout(klocka);
  if (anvand) anvant = performance.now();
  try {
    const svar = await fetch('/inbaddad/session' + (anvand ? '?anvand' : ''), { cache: 'no-store' });
    if (svar.status === 401) return tom();
    const { kvarMs, forlangs } = await svar.json();
    const lugn = kvarMs - ${VARNING_MS};
    visa(lugn > 0 ? '' : forlangs ? 'forlang' : 'sist');
    // Another frame may use the session meanwhile: it is asked again before anything is said.
    klocka = setTimeout(planera, lugn > 0 ? lugn + 1000 : kvarMs + 1000);
  } catch {
    klocka = setTimeout(planera, 30000);
  }
};
if (ram.inloggad) {
  for (const nar of ['pointerdown', 'keydown'])
    addEventListener(nar, () => performance.now() - anvant > ${ANVANT_VAR_MS} && planera(true), { passive: true });
  document.addEventListener('click', ({ target }) => target.id === 'snart-fortsatt' && planera(true));
  klocka = setTimeout(planera, 5000);
  document.addEventListener('visibilitychange', () => {
    vakt?.abort();
    vakta();
  });
  void vakta();
}
}`;
}
