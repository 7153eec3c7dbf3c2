// A brand's style sheet: custom properties and a face of its own, and nothing else, so that a brand can colour the service and never
// rebuild it.

import type { Varumarke } from './varumarke.ts';

const FACES = {
  standard: 'var(--familjen), system-ui, sans-serif',
  antikva: '"Iowan Old Style", "Palatino Linotype", Palatino, Georgia, "Noto Serif", "DejaVu Serif", serif',
  rundad:
    'ui-rounded, "SF Pro Rounded", "Hiragino Maru Gothic ProN", Nunito, Quicksand, "Arial Rounded MT Bold", Verdana, system-ui, sans-serif',
  system: 'system-ui, sans-serif',
} as const;

/** Of what is pressed and filled in, and of the ground of what is yours. */
const HORN = {
  raka: undefined,
  mjuka: { horn: '0.5rem', yta: '1.5rem' },
  runda: { horn: '1.75rem', yta: '4.5rem' },
} as const;

const rader = (egenskaper: Readonly<Record<string, string>>) =>
  Object.entries(egenskaper)
    .map(([namn, varde]) => `--${namn}:${varde}`)
    .join(';');

type Form = NonNullable<Varumarke['form']>;

function face(vilken: Form['rubriker'], { eget }: Form): string {
  return vilken === 'eget' ? `eget, ${FACES[eget?.annars ?? 'system']}` : FACES[vilken];
}

// Shown only when it is there at once: what has been painted never moves for a face that comes late.
function snittet({ eget }: Form, adress: string | undefined): string {
  if (eget === undefined || adress === undefined) return '';
  return `@font-face{font-family:eget;src:url(${adress}) format("woff2");font-weight:${eget.vikter};font-display:optional}\n`;
}

/**
 * The style sheet, or undefined for a brand that looks as the service does. Stronger than `:root`, wherever it stands. `typsnitt`: the
 * address of its own face.
 */
export function stilmall(
  { farger, form }: Pick<Varumarke, 'farger' | 'form'>,
  typsnitt?: string,
): string | undefined {
  const horn = form && HORN[form.horn];
  const formen = form && {
    face: face(form.brodtext, form),
    'face-head': face(form.rubriker, form),
    ...horn,
  };
  const ljust = rader({ ...formen, ...farger?.ljust });
  if (ljust === '') return undefined;
  const morkt = farger && `@media (prefers-color-scheme:dark){:root:root{${rader(farger.morkt)}}}`;
  return `${form ? snittet(form, typsnitt) : ''}:root:root{${ljust}}\n${morkt ?? ''}\n`;
}
