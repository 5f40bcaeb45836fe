import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { z } from 'zod';

// Usage: node scripts/check-budgets.ts [build folder]. Fails when a page loads more script than its
// reader should wait for, counting everything that it needs before it can be used.

const dist = process.argv[2] ?? 'dist';

const manifest = z
  .record(
    z.string(),
    z.object({
      file: z.string(),
      imports: z.array(z.string()).default([]),
      dynamicImports: z.array(z.string()).default([]),
    }),
  )
  .parse(JSON.parse(readFileSync(join(dist, '.vite/manifest.json'), 'utf8')));

const chunkOf = (name: string) => {
  const chunk = manifest[name];
  if (!chunk) throw new Error(`The build has no ${name}`);
  return chunk;
};

interface Budget {
  page: string;
  /** Kilobytes after gzip. */
  limit: number;
  /** The entry, and the lazy parts that the page shows first. */
  chunks: string[];
  /** What is there already by then. */
  after?: string[];
}

const entry = 'index.html';
const staffPages = 'src/app/StaffPages.tsx';
const isPage = (chunk: string): boolean => chunk.endsWith('Page.tsx');

/** Every page behind an entry, as the router names them. */
const pagesOf = (parent: string, shell: readonly string[], limit: number): Budget[] =>
  chunkOf(parent)
    .dynamicImports.filter(isPage)
    .map((page) => ({ page, limit, chunks: [...shell, page] }));

const reportFiles = 'src/features/reports/files/FilesPage.tsx';

const budgets: Budget[] = [
  // Opened by a link in a mail, once; the sign-in page itself is what all wait for each morning.
  ...pagesOf(entry, [entry], 175).map((budget) =>
    budget.page.endsWith('/SignInPage.tsx') ? { ...budget, limit: 170 } : budget,
  ),
  ...pagesOf(staffPages, [entry, staffPages], 280),
  ...['unsubscribe.html', 'preferences.html', 'report.html'].map((page) => ({
    page,
    limit: 15,
    chunks: [page],
  })),
  // The AWS SDK: the first list of report files waits for it.
  {
    page: 'src/features/reports/storage/report-bucket.ts',
    limit: 80,
    chunks: ['src/features/reports/storage/report-bucket.ts'],
    after: [entry, staffPages, reportFiles],
  },
];

const filesOf = (chunk: string, found = new Set<string>()): Set<string> => {
  const { file, imports } = chunkOf(chunk);
  if (found.has(file)) return found;
  found.add(file);
  for (const imported of imports) filesOf(imported, found);
  return found;
};

const kilobytes = (file: string): number =>
  gzipSync(readFileSync(join(dist, file)), { level: 9 }).length / 1000;

const filesOfAll = (chunks: readonly string[]): Set<string> =>
  new Set(chunks.flatMap((chunk) => [...filesOf(chunk)]));

for (const { page, limit, chunks, after = [] } of budgets) {
  const loaded = filesOfAll(after);
  const files = [...filesOfAll(chunks)].filter((file) => !loaded.has(file));
  const scripts = files.filter((file) => file.endsWith('.js'));
  const size = scripts.reduce((sum, file) => sum + kilobytes(file), 0);
  const verdict = size > limit ? ' TOO MUCH' : '';
  console.log(`${size.toFixed(1).padStart(6)} of ${limit} kB  ${page}${verdict}`);
  if (size > limit) process.exitCode = 1;
}

// A page that the router gets in another way would be weighed by nobody.
if (budgets.length < 20) throw new Error(`Only ${budgets.length} pages were found in the build`);
