// Looks for events where none belong, so that a list under another name is not taken for no events at all. Promises only
// to count them: what stands in the wrong place is not read.

/** How many objects with a `kundhandelseId` there are in a value, however deep. Looks at everything once. */
export function countHandelser(json: unknown): number {
  const left: unknown[] = [json];
  let count = 0;
  while (left.length > 0) {
    const next = left.pop();
    if (typeof next !== 'object' || next === null) continue;
    if (Object.hasOwn(next, 'kundhandelseId')) count += 1;
    for (const value of Object.values(next)) left.push(value);
  }
  return count;
}
