/** Lighthouse's mobile audits on one page, signed in or not, in a browser that is already running. */
import lighthouse from 'lighthouse';

export type Scores = Readonly<Record<'performance' | 'accessibility' | 'best-practices' | 'seo', number>>;

/** Scores of 0 to 100, and the audits that cost points. `port` is the browser's debugging port. */
export async function audit(
  url: string,
  port: number,
  cookie: string | undefined,
): Promise<{ scores: Scores; lost: string[] }> {
  const result = await lighthouse(url, {
    port,
    output: 'json',
    logLevel: 'silent',
    formFactor: 'mobile',
    onlyCategories: ['performance', 'accessibility', 'best-practices', 'seo'],
    ...(cookie !== undefined && { extraHeaders: { Cookie: cookie }, disableStorageReset: true }),
  });
  if (!result) throw new Error(`Lighthouse gave no result for ${url}`);
  const { categories, audits } = result.lhr;
  const score = (id: string) => Math.round((categories[id]?.score ?? 0) * 100);
  const lost = Object.values(categories)
    .filter((category) => category.id !== 'performance')
    .flatMap((category) => category.auditRefs.filter((ref) => ref.weight > 0).map((ref) => audits[ref.id]))
    .flatMap((one) => (one && one.score !== null && one.score < 1 ? [one.id] : []));
  return {
    scores: {
      performance: score('performance'),
      accessibility: score('accessibility'),
      'best-practices': score('best-practices'),
      seo: score('seo'),
    },
    lost,
  };
}
