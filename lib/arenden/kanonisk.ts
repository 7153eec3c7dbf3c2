// One spelling for each value, so that equal values compare equal and ties are broken the same everywhere.

/** JSON with the keys of every object in order. For plain data; undefined members are left out. */
export function kanonisk(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(kanonisk).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? 'null';
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, member]) => `${JSON.stringify(key)}:${kanonisk(member)}`);
  return `{${members.join(',')}}`;
}

/** Orders strings by code unit: the same on every machine, whatever its language. */
export function ordning(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
