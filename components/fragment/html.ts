// Markup as text, for what is drawn without React. Promises that whatever is put into a template is text there, and never markup,
// unless it is markup made by a template.

/** Markup that a template has made. */
export class Markup {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

type Insatt = string | number | undefined | Markup | readonly Insatt[];

const TECKEN: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function skriv(varde: Insatt): string {
  if (varde === undefined) return '';
  if (varde instanceof Markup) return varde.text;
  if (typeof varde === 'object') return varde.map(skriv).join('');
  return String(varde).replace(/[&<>"']/g, (tecken) => TECKEN[tecken] ?? '');
}

/** Markup of a template. Attributes stand in quotation marks, and what they hold is put in like any text. */
export function html(delar: TemplateStringsArray, ...varden: readonly Insatt[]): Markup {
  return new Markup(delar.map((del, nr) => (nr === 0 ? del : skriv(varden[nr - 1]) + del)).join(''));
}
