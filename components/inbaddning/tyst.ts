// The try to sign someone in to the frame without a press, in a hidden frame of our own in it. Promises that it is over within a time
// limit, that it can be broken off at any moment, and that yes is said only when the frame's session is really there.

/** An identity provider that shows a page of its own, or none, is waited for no longer, ms. */
const INOM_MS = 5000;

/** The page around the frame, when it has spoken; empty when it does not. */
function sidan(signal: AbortSignal): Promise<string> {
  return new Promise((klar) => {
    const svara = () => klar(window.bollkollSida?.() ?? '');
    if (window.bollkollSida?.()) return svara();
    addEventListener('bollkoll-hej', svara, { once: true, signal });
    setTimeout(svara, INOM_MS);
  });
}

function fraga(sida: string, signal: AbortSignal): Promise<boolean> {
  return new Promise((klar) => {
    const ram = Object.assign(document.createElement('iframe'), {
      ...{ hidden: true, tabIndex: -1, ariaHidden: 'true', title: 'Bollkoll' },
      src: `/inbaddad/tyst?${new URLSearchParams({ sida, sprak: document.documentElement.lang })}`,
    });
    const slut = new AbortController();
    const nar = AbortSignal.any([signal, slut.signal, AbortSignal.timeout(INOM_MS)]);
    nar.addEventListener('abort', () => {
      ram.remove();
      klar(false);
    });
    const hor = ({ source, origin, data }: MessageEvent) => {
      if (source !== ram.contentWindow || origin !== location.origin || data?.slag !== 'tyst') return;
      klar(data.inne === true);
      slut.abort();
    };
    addEventListener('message', hor, { signal: nar });
    document.body.append(ram);
  });
}

/** Whether someone is signed in to the frame now. `sidor`: the pages whose portals ask for it. Never rejects. */
export async function provaTyst(sidor: readonly string[], signal: AbortSignal): Promise<boolean> {
  const sida = await sidan(signal);
  if (signal.aborted || !sidor.includes(sida)) return false;
  try {
    // One frame of a page at a time: what the first one is given, the others have.
    const inne = await navigator.locks.request('bollkoll-tyst', { signal }, () => fraga(sida, signal));
    return inne && (await fetch('/inbaddad/session', { signal })).ok;
  } catch {
    // Broken off: the button is there.
    return false;
  }
}
