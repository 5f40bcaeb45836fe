import * as z from 'zod';
import { defineEndpoint, type RequestOf, type ResponseOf } from '../endpoint.ts';

const holder = { function: 'reportDownload', auth: { kind: 'link' } } as const;
const path = '/financial/reports/download';

/** The token of a report's link, opaque to everyone but us. */
const reportToken = z
  .string({ error: 'data is required' })
  .min(1, 'data is required')
  .max(200, 'data is no token of ours');

const refusals = {
  invalid_link: { status: 404, message: 'This link is not known' },
  link_expired: { status: 410, message: 'This link has ended' },
  link_revoked: { status: 410, message: 'This link was taken back; a newer one may have come' },
} as const;

export const openReportPage = defineEndpoint({
  id: 'openReportPage',
  ...holder,
  method: 'GET',
  path,
  summary: 'Open the page of a report',
  description:
    'Redirects to the page from which the report can be downloaded. Leaves no receipt: mail scanners open every link.',
  // An absent or broken token still lands on the page, which says so in plain words.
  query: z.object({ data: z.string().optional().catch(undefined) }),
  response: 'redirect',
  errors: {},
});

export const downloadReport = defineEndpoint({
  id: 'downloadReport',
  ...holder,
  method: 'POST',
  path,
  summary: 'Download a report',
  description:
    'Leaves a receipt, and redirects to the file at an address that ends when the link does. Whoever accepts text/html, as a browser does, gets a refusal as a page.',
  query: z.object({ data: reportToken }),
  response: 'redirect',
  errors: {
    ...refusals,
    used_too_often: { status: 429, message: 'This link was used too often; ask us for a new one' },
    signing_failed: { status: 503, message: 'The download cannot be prepared; try again soon' },
  },
});

export const readReportLink = defineEndpoint({
  id: 'readReportLink',
  ...holder,
  method: 'GET',
  path: '/financial/reports/link',
  summary: 'Tell which report a link is for',
  description: 'Leaves no receipt.',
  query: z.object({ data: reportToken }),
  response: z.object({
    data: z.object({
      label: z.string(),
      customId: z.string(),
      year: z.string(),
      month: z.string(),
      size: z.int(),
      endsAt: z.iso.datetime(),
    }),
  }),
  errors: refusals,
});

export type OpenReportPageRequest = RequestOf<typeof openReportPage>;
export type DownloadReportRequest = RequestOf<typeof downloadReport>;
export type ReadReportLinkRequest = RequestOf<typeof readReportLink>;
export type ReadReportLinkResponse = ResponseOf<typeof readReportLink>;
