import * as z from 'zod';
import { defineEndpoint, type ResponseOf } from '../endpoint.ts';

export const reportKind = z.strictObject({
  /** What partners know it as. */
  label: z.string().min(1),
  /** A key with `{year}`, `{month}` and `{customId}` in the place of what differs. */
  // An id that is not in its key would give every partner the same file.
  pattern: z.string().includes('{customId}', { error: 'must contain {customId}' }),
});
export type ReportKind = z.infer<typeof reportKind>;

export const readReportKinds = defineEndpoint({
  id: 'readReportKinds',
  function: 'financeDesk',
  method: 'GET',
  path: '/financial/report-kinds',
  auth: { kind: 'staff', roles: ['admin', 'finance'] },
  summary: 'Tell the kinds of reports, and where their files lie',
  description:
    'By these patterns mails, payout runs and the report files of the CRM find the reports of a partner and month.',
  response: z.object({ data: z.object({ kinds: z.array(reportKind) }) }),
  errors: {},
});

export type ReadReportKindsResponse = ResponseOf<typeof readReportKinds>;
