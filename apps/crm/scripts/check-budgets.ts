import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { z } from 'zod';

// Usage: node scripts/check-budgets.ts [build folder]. Fails when a page loads more script than its
// reader should wait for, counting everything that it needs before it can be used.

const dist = process.argv[2] ?? 'dist';

const manifestSchema = z.record(
  z.string(),
  z.object({ file: z.string(), imports: z.array(z.string()).default([]) }),
);

const staffShell = ['index.html', 'src/app/StaffPages.tsx'];

/** Kilobytes after gzip. `chunks` are the entry and the lazy parts that the page shows first. */
const budgets = [
  {
    page: 'Sign in',
    limit: 170,
    chunks: ['index.html', 'src/features/session/SignInPage.tsx'],
  },
  {
    page: 'Dashboard, before its chart',
    limit: 280,
    chunks: [...staffShell, 'src/app/dashboard/DashboardPage.tsx'],
  },
  {
    page: 'Staff shell with Compose',
    limit: 280,
    chunks: [...staffShell, 'src/features/compose/ComposePage.tsx'],
  },
  {
    page: 'Tracking',
    limit: 280,
    chunks: [...staffShell, 'src/features/tracking/log/TrackingPage.tsx'],
  },
  {
    page: 'Campaign',
    limit: 280,
    chunks: [...staffShell, 'src/features/campaigns/campaign/CampaignPage.tsx'],
  },
  {
    page: 'Numbers, before its chart',
    limit: 275,
    chunks: [...staffShell, 'src/features/tracking/campaigns/NumbersPage.tsx'],
  },
  {
    page: 'Contacts',
    limit: 283,
    chunks: [...staffShell, 'src/features/contacts/list/ContactsPage.tsx'],
  },
  {
    page: 'Import of contacts',
    limit: 280,
    chunks: [...staffShell, 'src/features/contacts/import/ImportPage.tsx'],
  },
  {
    page: 'Undecided unsubscribes',
    limit: 280,
    chunks: [...staffShell, 'src/features/undecided/UndecidedPage.tsx'],
  },
  {
    page: 'New payout run',
    limit: 288,
    chunks: [...staffShell, 'src/features/payouts/new/NewRunPage.tsx'],
  },
  {
    page: 'Payout run',
    limit: 288,
    chunks: [...staffShell, 'src/features/payouts/run/PayoutRunPage.tsx'],
  },
  { page: 'Audit', limit: 280, chunks: [...staffShell, 'src/features/audit/AuditPage.tsx'] },
  { page: 'Staff', limit: 280, chunks: [...staffShell, 'src/features/staff/StaffPage.tsx'] },
  { page: 'Profile', limit: 280, chunks: [...staffShell, 'src/features/profile/ProfilePage.tsx'] },
  {
    page: 'Choose a password',
    limit: 175,
    chunks: ['index.html', 'src/features/session/AccountLinkPage.tsx'],
  },
  { page: 'Unsubscribe', limit: 15, chunks: ['unsubscribe.html'] },
  { page: 'Preferences', limit: 15, chunks: ['preferences.html'] },
  { page: 'Report', limit: 15, chunks: ['report.html'] },
];

const manifest = manifestSchema.parse(
  JSON.parse(readFileSync(join(dist, '.vite/manifest.json'), 'utf8')),
);

const filesOf = (chunk: string, found = new Set<string>()): Set<string> => {
  const entry = manifest[chunk];
  if (!entry) throw new Error(`The build has no ${chunk}`);
  if (found.has(entry.file)) return found;
  found.add(entry.file);
  for (const imported of entry.imports) filesOf(imported, found);
  return found;
};

const kilobytes = (file: string): number =>
  gzipSync(readFileSync(join(dist, file)), { level: 9 }).length / 1000;

for (const { page, limit, chunks } of budgets) {
  const files = new Set(chunks.flatMap((chunk) => [...filesOf(chunk)]));
  const scripts = [...files].filter((file) => file.endsWith('.js'));
  const size = scripts.reduce((sum, file) => sum + kilobytes(file), 0);
  console.log(`${page}: ${size.toFixed(1)} of ${limit} kB`);
  if (size > limit) process.exitCode = 1;
}
