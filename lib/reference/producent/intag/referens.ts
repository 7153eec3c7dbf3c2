// Rules for references: the four shapes of the response schema 6.0, and links that a consumer will dare to offer.

import type { Brist } from '../problem.ts';
import { fel, lista, objekt, type Regel, slutet } from '../regler.ts';
import { lasbar } from './text.ts';

/** Names of fields that a producer has thought out itself: camelCase letters, so that a problem may repeat them. */
export const EGET_NAMN = /^[a-z][A-Za-z]{0,49}$/;

const LANGSTA = 2000;

/** An https address, without credentials in it. */
const https: Regel = (varde, pekare) => {
  const url = typeof varde === 'string' && varde.length <= LANGSTA && !/\s/.test(varde) && URL.parse(varde);
  const god = url && url.protocol === 'https:' && url.username === '' && url.password === '';
  return god ? [] : fel(pekare, `Ska vara en https-adress på högst ${LANGSTA} tecken.`);
};

/** A text that is no address, or else one that is safe to follow. */
const textEllerHttps: Regel = (varde, pekare) => {
  const arAdress =
    typeof varde === 'string' && (/:\/\//.test(varde) || /^\s*(javascript|data):/i.test(varde));
  return arAdress ? https(varde, pekare) : lasbar(LANGSTA)(varde, pekare);
};

const lank = slutet({ url: https, lanktext: lasbar(200) }, ['url', 'lanktext']);

/** Any of the four shapes; `somText` judges it where it is a text. All of a list must have one shape. */
const referens =
  (somText: Regel): Regel =>
  (varde, pekare) => {
    if (!Array.isArray(varde)) return enReferens(varde, pekare, somText);
    const texter = varde.filter((del) => typeof del === 'string').length;
    if (texter > 0 && texter < varde.length)
      return fel(pekare, 'En lista ska innehålla bara texter eller bara länkar.');
    return lista((del, var_) => enReferens(del, var_, somText), { minst: 1, hogst: 100 })(varde, pekare);
  };

function enReferens(varde: unknown, pekare: string, somText: Regel): Brist[] {
  return typeof varde === 'string' ? somText(varde, pekare) : lank(varde, pekare);
}

/** `referenser`: the standard's four names, of which two are always addresses, and names of the producer's own. */
export const referenser: Regel = objekt(
  {
    producentarende: referens(textEllerHttps),
    konsumentReferens: referens(textEllerHttps),
    etjanst: referens(https),
    api: referens(https),
  },
  [],
  (pekare, namn, varde) =>
    EGET_NAMN.test(namn)
      ? referens(textEllerHttps)(varde, `${pekare}/${namn}`)
      : fel(pekare, 'Egna namn på referenser ska vara bokstäver a–z i camelCase.'),
);
