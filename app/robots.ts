// What search engines may read: the pages about the service, never anyone's cases.

import type { MetadataRoute } from 'next';
import { connection } from 'next/server';

export default async function robots(): Promise<MetadataRoute.Robots> {
  await connection();
  return {
    rules: { userAgent: '*', allow: '/', disallow: ['/for/', '/hem', '/api/', '/inloggning-misslyckades'] },
  };
}
