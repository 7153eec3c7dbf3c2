// The way on to the authority: a signature line with its own words. Only addresses that the core has found safe.

import type { Referens } from '../../lib/arenden/kundhandelse.ts';
import { fyll } from '../texter/mall.ts';
import type { Oversiktstexter } from '../texter/oversikt.ts';
import { sprakattribut } from '../tidslinje/visbar.ts';
import { Ikon } from '../ui/ikon.tsx';
import { lankord } from './lydelse.ts';

type Props = { adress: string; referens: Referens; taggat: string; namn: string; texter: Oversiktstexter };

/** Opens in the same tab, as links do: the way back is the browser's own (docs/design.md). */
export function Steg({ adress, referens, taggat, namn, texter }: Props) {
  const theirs = lankord(referens);
  return (
    <a className="move" href={adress} rel="noopener noreferrer">
      <span>
        {theirs === undefined ? (
          fyll(texter.gaVidare, { namn })
        ) : (
          <bdi {...sprakattribut(taggat)}>{theirs}</bdi>
        )}
        <span className="vh">{texter.annanWebb}</span>
      </span>
      <Ikon namn="ut" />
    </a>
  );
}
