// Takes away what must not stand in a report: identity numbers, and all content of events. Promises that the form of a
// value is left (how many digits, which separators), so that a developer still sees what is wrong.

const NUMBER = /\d{2}(?:\d{2})?\d{6}[-+ ]?\d{4}|\d{10,}/g;
const MEDIA =
  /^(application\/((problem|hal|ld|vnd\.api)\+)?(json|xml)|application\/(x-)?ndjson|application\/octet-stream|text\/(html|plain|xml|json))$/;
const PRESERVED = /^\d{4}-\d{2}-\d{2}$/;

/** The first four characters and dots: enough to know which number one sent. */
export function maskeraNummer(nummer: string): string {
  return `${nummer.slice(0, 4)}••••••••`;
}

/** A text with every run of digits that could be an identity number masked, and the given numbers however written. */
export function maskeraText(text: string, nummer: readonly string[] = []): string {
  const known = nummer.reduce((rest, twelve) => {
    const [century, date, last] = [twelve.slice(0, 2), twelve.slice(2, 8), twelve.slice(8)];
    return rest.replace(new RegExp(`(?:${century})?${date}[-+ ]?${last}`, 'g'), maskeraNummer(twelve));
  }, text);
  return known.replace(NUMBER, (found) => maskeraNummer(found));
}

/** The shape of a text: digits become 9, letters a and A (but for T and Z of a time); what parts them stands. Cut at forty. */
export function form(text: string): string {
  const shape = text
    .slice(0, 40)
    .replace(/((?<=\d)[TZ](?=\d|$))|[^- _.:,;+/@]/gu, (char, ofTime?: string) => {
      if (ofTime !== undefined) return ofTime;
      if (/\p{Lu}/u.test(char)) return 'A';
      if (/\p{L}/u.test(char)) return 'a';
      return /\p{N}/u.test(char) ? '9' : '?';
    });
  return text.length > 40 ? `${shape}…` : shape;
}

function maskOf(key: string, value: string): string {
  // Types are taken from what came, and say what the person has to do with the authority.
  if (key === 'kundhandelseTyper') return form(value);
  if (PRESERVED.test(value)) return value;
  if (key === 'identifierare' && !/^\d{10,12}$/.test(value)) return '•••';
  return key === 'identifierare' || key === 'anvandare' ? maskeraNummer(value) : maskeraText(value);
}

/** A body of ours as it may be shown. */
export function maskeraKropp(value: unknown, key = ''): unknown {
  if (typeof value === 'string') return maskOf(key, value);
  if (typeof value === 'number') return Math.abs(value) > 99_999_999 ? '•••' : value;
  if (Array.isArray(value)) return value.map((one) => maskeraKropp(one, key));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, maskeraKropp(one, name)]));
}

/** The media type of a header as it may be shown; what is none that answers have is not. */
export function maskeraMedietyp(value: string | null): string {
  const [type = ''] = (value ?? '').split(';');
  const name = type.trim().toLowerCase();
  return name === '' || MEDIA.test(name) ? name : '•';
}
