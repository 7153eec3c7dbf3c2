// Which language an event is answered in. The header is optional; a language that the producer does not have is
// answered in Swedish (RAML 6.0, Accept-Language).

import type { Ordalydelse, Post } from './handelse.ts';

/** The ISO 639-1 codes of an Accept-Language header, most wanted first. Malformed parts are left out. */
export function onskadeSprak(huvud: string | null): string[] {
  return (huvud ?? '')
    .split(',')
    .map((del) => /^\s*([a-z]{2})(?:-[a-z0-9-]+)?\s*(?:;\s*q\s*=\s*([01](?:\.\d{0,3})?)\s*)?$/i.exec(del))
    .filter((traff) => traff !== null)
    .map(([, kod = '', vikt = '1']) => ({ kod: kod.toLowerCase(), vikt: Number(vikt) }))
    .filter(({ vikt }) => vikt > 0)
    .sort((a, b) => b.vikt - a.vikt)
    .map(({ kod }) => kod);
}

/** The event's words in the most wanted language that it has, else in Swedish, else in the language it has. */
export function valjOrd(post: Post, onskade: readonly string[]): { sprak: string; ord: Ordalydelse } {
  for (const sprak of [...onskade, 'sv']) {
    if (sprak === post.sprak) break;
    const oversatt = Object.hasOwn(post.oversattningar ?? {}, sprak) && post.oversattningar?.[sprak];
    if (oversatt) return { sprak, ord: laggOver(post, oversatt) };
  }
  return { sprak: post.sprak, ord: post };
}

/** What a translation does not say again is as in the original: the diary number is the same in every language. */
function laggOver(post: Post, oversatt: Ordalydelse): Ordalydelse {
  return {
    ...oversatt,
    utokadInformation: { ...post.utokadInformation, ...oversatt.utokadInformation },
    referenser: { ...post.referenser, ...oversatt.referenser },
  };
}
