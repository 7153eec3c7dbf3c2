// Build and serving. The response headers that matter stand in proxy.ts, because the policy needs a nonce per answer.

/** @type {import('next').NextConfig} */
const config = {
  // Several builds can live side by side: the demo's, the tests' and one's own.
  distDir: process.env.BOLLKOLL_BYGGMAPP ?? '.next',
  poweredByHeader: false,
  compress: true,
  reactStrictMode: true,
  // `npm run check` has its own types step over the whole project; doing it twice would only cost time.
  typescript: { ignoreBuildErrors: true },
  // Left to Node: wasm and native parts, and undici, whose agents must be one per process.
  serverExternalPackages: ['@electric-sql/pglite', 'pg', 'undici', 'next-auth', 'jose'],
  // Nothing here shows pictures from elsewhere, so no image endpoint is offered.
  images: { unoptimized: true },
  devIndicators: false,
  // forbidden() and unauthorized(): the only way for a page to answer 403 and 401 (app/for/tilltrade.ts).
  // Few larger chunks: a view is a handful of requests, and the same words are compressed once.
  experimental: {
    authInterrupts: true,
    turbopackChunking: { minChunkSize: 200_000, maxChunkCountPerGroup: 4, requestCost: 400_000 },
  },
};

export default config;
