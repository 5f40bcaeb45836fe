import type { AuditEntry } from '@distronation/common';
import { byRoute, createEndpoint } from '@distronation/common/http';
import { invoke, testKit, type Answer } from '@distronation/common/testing';
import type { Endpoint } from '@distronation/contracts';
import { reportDownloadRoutes } from '../handlers/report-download-routes.ts';
import { reportRoutes } from '../handlers/report-routes.ts';
import { issueReportLinks, type ReportsForOne } from '../issue-report-links.ts';
import { linkTokens } from '../link-tokens.ts';
import type { JudgeAgent, ReportFiles, SignLink } from '../ports.ts';
import { usualReports } from '../report.ts';
import { findReports, generateReportDownloadLinks } from '../report-links.ts';
import { memoryReportLinks } from './memory-report-links.ts';

interface Call {
  id?: string;
  query?: Record<string, string>;
  body?: unknown;
  /** Role of the colleague who calls; whoever holds a link has none. */
  as?: string;
  headers?: Record<string, string>;
  /** When it is not the contract's. */
  method?: string;
}

const judgeAgent: JudgeAgent = (userAgent) => (userAgent === 'Bot' ? 'scanner' : 'person');

/** Finance over memory: two reports of DN-1 and one of DN-2, and a clock that the test moves. */
export const financeFixture = ({ mode = 'landing' }: { mode?: 'landing' | 'direct' } = {}) => {
  let now = new Date('2026-11-23T09:30:07.500Z');
  const clock = () => now;
  const audit: AuditEntry[] = [];
  const links = memoryReportLinks(audit);
  const stored = new Set([
    'Exports/2026/08/DN-1/DN-1.zip',
    'Distro/2026/08/DN-1/DN-1.zip',
    'Distro/2026/08/DN-2/DN-2.zip',
  ]);
  const files: ReportFiles = {
    find: async (key) => (stored.has(key) ? { size: 24_210 } : undefined),
  };
  const signing: { sign: SignLink } = {
    sign: async (key, endsAt) =>
      `https://reports.example.com/${key}?Expires=${endsAt.getTime() / 1_000}`,
  };
  const sign: SignLink = (key, endsAt) => signing.sign(key, endsAt);
  const addressing = {
    tokenFor: linkTokens(async () => 'a secret of the test'),
    landingUrl: 'https://api.example.com/financial/reports/download?data=',
  };
  const deps = {
    links,
    audit: { append: async (entry: AuditEntry) => void audit.push(entry) },
    files,
    addressing,
    sign,
    now: clock,
    judgeAgent,
    pageUrl: 'https://crm.example.com/report',
    kinds: usualReports,
  };
  const endpoint = createEndpoint(testKit({ now: clock }));
  const handlers = [
    reportDownloadRoutes(endpoint, endpoint, deps),
    byRoute(...reportRoutes(endpoint, deps)),
  ] as const;
  const issue = issueReportLinks({
    generate: generateReportDownloadLinks({
      findReports: findReports({ files, kinds: usualReports }),
      sign,
    }),
    links,
    addressing,
    mode,
    now: clock,
  });
  const call = (
    contract: Endpoint,
    { id, as, headers, method, ...rest }: Call = {},
  ): Promise<Answer> =>
    invoke(contract.auth.kind === 'staff' ? handlers[1] : handlers[0], {
      ...rest,
      method: method ?? contract.method,
      resource: contract.path,
      ...(id === undefined ? {} : { params: { id } }),
      headers: { ...headers, ...(as === undefined ? {} : { Authorization: `Bearer ${as}` }) },
    });
  return {
    audit,
    links,
    stored,
    signing,
    deps,
    call,
    pass: (ms: number) => void (now = new Date(now.getTime() + ms)),
    issue: (changes: Partial<ReportsForOne> = {}) =>
      issue({
        sendId: 'send-1',
        recipient: 'Lena@Example.com',
        customIds: ['DN-1'],
        month: { year: '2026', month: '08' },
        ...changes,
      }),
  };
};

/** The token that an address of ours carries. */
export const tokenIn = (url: string | undefined): string =>
  new URL(url ?? '').searchParams.get('data') ?? '';
