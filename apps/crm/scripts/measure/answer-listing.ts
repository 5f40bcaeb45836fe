import type { Page } from '@playwright/test';

export interface Folder {
  /** With its slash. */
  name: string;
  files: number;
}

const minute = 60_000;
const newest = Date.UTC(2026, 9, 28);

/** The nth of many files; sizes and dates follow no order, and dates repeat as in a bucket filled by machines. */
const entryOf = (folder: string, n: number): string => {
  const changed = new Date(newest - ((n * 7_919) % 50_000) * minute).toISOString();
  const key = `${folder}DN-${String(n).padStart(6, '0')}.csv`;
  const etag = `&quot;${String(n).padStart(32, '0')}&quot;`;
  return `<Contents><Key>${key}</Key><LastModified>${changed}</LastModified><ETag>${etag}</ETag><Size>${((n + 1) * 104_729) % 9_000_000}</Size><StorageClass>STANDARD</StorageClass></Contents>`;
};

/** Answers a page's questions for one folder as S3 would if it held so many files: to put them all into a store
 *  first would take longer than anything that is measured. Tells how often it was asked. */
export const answerListing = async (page: Page, { name, files }: Folder) => {
  const asked = { pages: 0 };
  await page.route(/[?&]list-type=2&/, async (route) => {
    const query = new URL(route.request().url()).searchParams;
    if (query.get('prefix') !== name) return route.fallback();
    asked.pages += 1;
    const from = Number(query.get('continuation-token') ?? 0);
    const to = Math.min(files, from + Number(query.get('max-keys')));
    const entries = Array.from({ length: to - from }, (_, n) => entryOf(name, from + n));
    const next = to < files ? `<NextContinuationToken>${to}</NextContinuationToken>` : '';
    return route.fulfill({
      contentType: 'application/xml',
      headers: { 'access-control-allow-origin': '*' },
      body: `<?xml version="1.0" encoding="UTF-8"?><ListBucketResult xmlns="http://s3.amazonaws.com/doc/2006-03-01/"><Name>reports</Name><IsTruncated>${to < files}</IsTruncated>${next}${entries.join('')}</ListBucketResult>`,
    });
  });
  return asked;
};
