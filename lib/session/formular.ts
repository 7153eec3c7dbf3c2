// A form's fields, as far as a form of ours can be long. Promises that nobody can make us hold more than that.

const STORSTA_BYTE = 4096;

/** The fields of a posted form; none when there is no body, or more of it than any form of ours has. */
export async function lasFormular({ body }: Request): Promise<URLSearchParams> {
  if (body === null) return new URLSearchParams();
  const delar: Uint8Array[] = [];
  let byte = 0;
  for await (const del of body) {
    byte += del.byteLength;
    if (byte > STORSTA_BYTE) return new URLSearchParams();
    delar.push(del);
  }
  return new URLSearchParams(Buffer.concat(delar).toString('utf8'));
}
