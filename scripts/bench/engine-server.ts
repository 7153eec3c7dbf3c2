/**
 * The engine behind Node's own http server: the session check, one question to all källor, the outcomes folded into one
 * answer, JSON.stringify and compression. What it has beside the floor is the engine; what the web app has beside it is the
 * stream. Arguments: port.
 */
import { vikUtfall } from '../../lib/arenden/tidslinje.ts';
import type { Utfall } from '../../lib/arenden/utfall.ts';
import { fraga, kallor, type Uppdrag } from '../../lib/wiring.ts';
import { serve } from './plain-http.ts';

async function overview(uppdrag: Uppdrag, signal: AbortSignal): Promise<string> {
  const { now, vantade, utfall } = fraga({ uppdrag, kallor: kallor(), sprak: 'sv', signal });
  const alla: Utfall[] = [];
  for await (const ett of utfall) alla.push(ett);
  return JSON.stringify(vikUtfall(alla, { now, vantade }));
}

serve(overview);
