import * as z from 'zod';
import { defineEndpoint, type RequestOf, type ResponseOf } from '../endpoint.ts';
import { emailAddress } from '../fields.ts';
import { pageLimit } from '../query-fields.ts';
import {
  reportLink,
  reportLinkId,
  reportMonth,
  reportReceipt,
  reportYear,
} from './report-fields.ts';

const staff = {
  function: 'financeDesk',
  auth: { kind: 'staff', roles: ['admin', 'finance'] },
} as const;

const notFound = { link_not_found: { status: 404, message: 'There is no such link' } } as const;

const params = z.object({ id: reportLinkId });

/** Why, in words of the colleague who does it. */
const body = z.strictObject({
  reason: z.string().trim().min(1).max(500, 'reason may hold at most 500 characters').optional(),
});

export const listUncollectedReports = defineEndpoint({
  id: 'listUncollectedReports',
  ...staff,
  method: 'GET',
  path: '/financial/reports/not-collected',
  summary: 'List the reports of a month that nobody has collected',
  description:
    'Links that no person has used and nobody has revoked, by partner. What a scanner fetched is not collected.',
  query: z.object({
    month: reportMonth,
    year: reportYear,
    limit: pageLimit(200, 50),
    cursor: z.string().max(400).optional(),
  }),
  response: z.object({
    data: z.object({ links: z.array(reportLink), next: z.string().optional() }),
  }),
  errors: {},
});

export const listDownloadsOf = defineEndpoint({
  id: 'listDownloadsOf',
  ...staff,
  method: 'GET',
  path: '/financial/reports/collected',
  summary: 'List the downloads of one recipient',
  description:
    'Each time that a link mailed to this address gave out a download, the newest first: of their latest hundred links, the latest hundred downloads each.',
  query: z.object({ email: emailAddress('email') }),
  response: z.object({
    data: z.object({
      downloads: z.array(
        reportReceipt
          .pick({ at: true, by: true })
          .extend(reportLink.pick({ label: true, customId: true, year: true, month: true }).shape)
          .extend({ linkId: reportLink.shape.id }),
      ),
    }),
  }),
  errors: {},
});

export const readReportReceipts = defineEndpoint({
  id: 'readReportReceipts',
  ...staff,
  method: 'GET',
  path: '/financial/reports/{id}',
  summary: 'Read what became of a link',
  description: 'With its latest receipts, the newest first, a hundred at most.',
  params,
  response: z.object({
    data: z.object({ link: reportLink, receipts: z.array(reportReceipt) }),
  }),
  errors: notFound,
});

export const revokeReportLink = defineEndpoint({
  id: 'revokeReportLink',
  ...staff,
  method: 'POST',
  path: '/financial/reports/{id}/revoke',
  summary: 'Revoke a link',
  description:
    'It gives out no address any more. Addresses that it has given out work until its end: they cannot be recalled, and the answer says how many there are.',
  params,
  body,
  response: z.object({ message: z.string(), data: z.object({ link: reportLink }) }),
  errors: notFound,
});

export const reissueReportLink = defineEndpoint({
  id: 'reissueReportLink',
  ...staff,
  // It gives out what works for longer than any sign-in.
  auth: { ...staff.auth, checkRevoked: true },
  method: 'POST',
  path: '/financial/reports/{id}/reissue',
  summary: 'Issue a link anew',
  description:
    'Revokes the link, and answers with one for the same report and recipient that works for another twenty-five days. Nothing is mailed.',
  params,
  body,
  response: z.object({
    message: z.string(),
    data: z.object({ link: reportLink, url: z.string() }),
  }),
  errors: {
    ...notFound,
    link_replaced: { status: 409, message: 'A newer link has taken the place of this one' },
    report_missing: { status: 409, message: 'The report is not in its place any more' },
  },
});

export type ListUncollectedReportsRequest = RequestOf<typeof listUncollectedReports>;
export type ListUncollectedReportsResponse = ResponseOf<typeof listUncollectedReports>;
export type ListDownloadsOfRequest = RequestOf<typeof listDownloadsOf>;
export type ListDownloadsOfResponse = ResponseOf<typeof listDownloadsOf>;
export type ReadReportReceiptsRequest = RequestOf<typeof readReportReceipts>;
export type ReadReportReceiptsResponse = ResponseOf<typeof readReportReceipts>;
export type RevokeReportLinkRequest = RequestOf<typeof revokeReportLink>;
export type RevokeReportLinkResponse = ResponseOf<typeof revokeReportLink>;
export type ReissueReportLinkRequest = RequestOf<typeof reissueReportLink>;
export type ReissueReportLinkResponse = ResponseOf<typeof reissueReportLink>;
