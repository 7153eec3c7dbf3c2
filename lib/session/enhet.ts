// What is kept of the device that someone signed in with: which family of browser on which family of system, and no more.
// Promises a closed list, so that no version, model or other trait that could tell one device from another is ever kept.

/** The families, in the order they are looked for: most browsers also name the ones they descend from. */
const WEBBLASARE = [
  ['Edge', /\bEdg(e|A|iOS)?\//],
  ['Opera', /\b(OPR|Opera)\//],
  ['Samsung Internet', /\bSamsungBrowser\//],
  ['Firefox', /\b(Firefox|FxiOS)\//],
  ['Chrome', /(Chrome|CriOS|Chromium)\//],
  ['Safari', /\bSafari\//],
] as const;

const SYSTEM = [
  ['iPhone', /\biPhone\b/],
  ['iPad', /\biPad\b/],
  ['Android', /\bAndroid\b/],
  ['ChromeOS', /\bCrOS\b/],
  ['Windows', /\bWindows\b/],
  ['Mac', /\bMac OS X\b|\bMacintosh\b/],
  ['Linux', /\bLinux\b/],
] as const;

/** The device; undefined where it is none of those we know. */
export type Enhet = {
  readonly webblasare: (typeof WEBBLASARE)[number][0] | undefined;
  readonly system: (typeof SYSTEM)[number][0] | undefined;
};

type Familj = readonly (readonly [string, RegExp])[];

function familjen<F extends Familj>(familjer: F, text: string): F[number][0] | undefined {
  return familjer.find(([, monster]) => monster.test(text))?.[0];
}

/** The device of a User-Agent header. */
export function enhetAv(agent: string | null): Enhet {
  const text = (agent ?? '').slice(0, 512);
  return { webblasare: familjen(WEBBLASARE, text), system: familjen(SYSTEM, text) };
}

/** As it is kept: the two names. */
export function skrivEnhet({ webblasare, system }: Enhet): string {
  return `${webblasare ?? ''}/${system ?? ''}`;
}

function namnet<F extends Familj>(familjer: F, namn: string | undefined): F[number][0] | undefined {
  return familjer.find(([ett]) => ett === namn)?.[0];
}

/** What `skrivEnhet` wrote; of anything else, nothing. */
export function lasEnhet(text: string | undefined): Enhet {
  const [webblasare, system] = (text ?? '').split('/');
  return { webblasare: namnet(WEBBLASARE, webblasare), system: namnet(SYSTEM, system) };
}
