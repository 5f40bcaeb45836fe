import * as z from 'zod';
import { defineEndpoint, type RequestOf, type ResponseOf } from '../endpoint.ts';

/** The name of a file in the bucket of reports, as S3 limits names. */
const reportKey = z
  .string({ error: 'key is required' })
  .min(1, 'key is required')
  .refine((key) => new TextEncoder().encode(key).length <= 1_024, 'key may hold at most 1024 bytes')
  .refine((key) => key.isWellFormed() && !/\p{Cc}/u.test(key), 'key must be the name of a file');

export const recordReportDownload = defineEndpoint({
  id: 'recordReportDownload',
  function: 'financeDesk',
  method: 'POST',
  path: '/financial/report-downloads',
  auth: { kind: 'staff', roles: ['admin', 'finance'] },
  summary: 'Record that a colleague takes a report file',
  description:
    'The CRM calls it before it reads a file from S3, and reads none that it could not record. S3’s own data events are the proof.',
  body: z.strictObject({
    key: reportKey,
    /** By itself, within a ZIP of several, or only to look at. */
    as: z.enum(['file', 'zip', 'preview'], { error: 'as must be file, zip or preview' }),
  }),
  response: z.object({ message: z.string() }),
  errors: {},
});

export type RecordReportDownloadRequest = RequestOf<typeof recordReportDownload>;
export type RecordReportDownloadResponse = ResponseOf<typeof recordReportDownload>;
