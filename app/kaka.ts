// One cookie out of a Cookie header, for routes that must not pay for the framework's own reader.

/** The value of the cookie `namn`, as it was sent; undefined when it is not there. */
export function lasKaka(header: string | null, namn: string): string | undefined {
  const rader = (header ?? '').split(';').map((rad) => rad.trim());
  return rader.find((rad) => rad.startsWith(`${namn}=`))?.slice(namn.length + 1);
}
