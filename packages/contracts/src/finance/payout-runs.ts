import * as z from 'zod';
import { defineEndpoint, type RequestOf, type ResponseOf } from '../endpoint.ts';
import { pageLimit, pageOffset } from '../query-fields.ts';
import { contentErrors, maxOrderBytes } from '../campaigns/campaign-content.ts';
import { campaignDeciders } from '../campaigns/campaign-deciders.ts';
import { payoutFinding, payoutRow, payoutRunBrief, payoutRunId } from './payout-run-fields.ts';
import { payoutMessage, payoutRunOrder } from './payout-run-order.ts';
import { reportLink } from './report-fields.ts';

const staff = {
  function: 'financeDesk',
  auth: { kind: 'staff', roles: campaignDeciders.payout },
} as const;

const path = '/financial/payout-runs';
const params = z.object({ id: payoutRunId });

export const payoutRunNotFound = {
  payout_run_not_found: { status: 404, message: 'There is no such payout run' },
} as const;

export const payoutRun = payoutRunBrief.extend({
  subject: z.string(),
  from: z.string(),
  replyTo: z.string().optional(),
  html: z.string(),
  text: z.string(),
  greeting: z.string().optional(),
  currency: z.string(),
  statedTotal: z.string().optional(),
  /** Of exactly these rows, this message and these findings; whoever approves says it back. */
  fingerprint: z.string(),
  /** When it was last held against files, contacts and choices. */
  checkedAt: z.iso.datetime(),
  /** Errors first, and then by row; a thousand at most. */
  findings: z.array(payoutFinding),
});

export const createPayoutRun = defineEndpoint({
  id: 'createPayoutRun',
  ...staff,
  method: 'POST',
  path,
  summary: 'Begin a payout run with the rows of a month',
  description:
    'Freezes rows and message, holds them against reports, contacts and choices, and tells what was found. Nothing is sent: a second person approves. The body may hold 5.5 MB.',
  maxBodyBytes: maxOrderBytes,
  body: payoutRunOrder,
  response: z.object({ message: z.string(), data: z.object({ run: payoutRun }) }),
  errors: { sender_not_allowed: contentErrors.sender_not_allowed },
});

const mail = z.object({ subject: z.string(), html: z.string(), text: z.string() });

export const previewPayoutMail = defineEndpoint({
  id: 'previewPayoutMail',
  ...staff,
  method: 'POST',
  path: `${path}/preview`,
  summary: 'Show the statement that a row would become',
  description: 'Its links lead nowhere, and only reports that are there are shown.',
  body: z.strictObject({ ...payoutMessage, row: payoutRow }),
  response: z.object({ data: z.object({ mail }) }),
  errors: {},
});

export const listPayoutRuns = defineEndpoint({
  id: 'listPayoutRuns',
  ...staff,
  method: 'GET',
  path,
  summary: 'List payout runs',
  description: 'Newest first. `next` is the `cursor` of the page that follows.',
  query: z.object({ limit: pageLimit(100, 25), cursor: payoutRunId.optional() }),
  response: z.object({
    data: z.object({ runs: z.array(payoutRunBrief), next: z.string().optional() }),
  }),
  errors: {},
});

export const readPayoutRun = defineEndpoint({
  id: 'readPayoutRun',
  ...staff,
  method: 'GET',
  path: `${path}/{id}`,
  summary: 'Read a payout run, and what was found in it',
  params,
  response: z.object({ data: z.object({ run: payoutRun }) }),
  errors: payoutRunNotFound,
});

/** Where a statement stands; `pending` also while the campaign has not begun. */
export const payoutDelivery = z.object({
  state: z.enum(['pending', 'accepted', 'skipped', 'failed', 'uncertain']),
  reason: z.string().optional(),
});

export const listPayoutRows = defineEndpoint({
  id: 'listPayoutRows',
  ...staff,
  method: 'GET',
  path: `${path}/{id}/rows`,
  summary: 'List the rows of a payout run, and what became of each',
  description: 'In the order of the file.',
  params,
  query: z.object({ limit: pageLimit(200, 50), offset: pageOffset() }),
  response: z.object({
    data: z.object({
      total: z.int().nonnegative(),
      rows: z.array(
        payoutRow.extend({
          row: z.int().positive(),
          findings: z.array(payoutFinding),
          /** Absent until the run is approved, as are links. */
          delivery: payoutDelivery.optional(),
          /** Those that were mailed with it, or that took the place of such; collected or not. */
          links: z.array(reportLink).optional(),
        }),
      ),
    }),
  }),
  errors: payoutRunNotFound,
});

export const readPayoutMail = defineEndpoint({
  id: 'readPayoutMail',
  ...staff,
  method: 'GET',
  path: `${path}/{id}/rows/{number}/mail`,
  summary: 'Show the statement of a row',
  description: 'As the frozen run has it, with what the address gets by its other rows.',
  params: params.extend({
    number: z.string().regex(/^[1-9][0-9]{0,3}$/, 'number must be that of a row'),
  }),
  response: previewPayoutMail.response,
  errors: {
    ...payoutRunNotFound,
    row_not_found: { status: 404, message: 'The run has no such row' },
  },
});

export type PayoutRunDetail = z.infer<typeof payoutRun>;
export type CreatePayoutRunRequest = RequestOf<typeof createPayoutRun>;
export type CreatePayoutRunResponse = ResponseOf<typeof createPayoutRun>;
export type PreviewPayoutMailRequest = RequestOf<typeof previewPayoutMail>;
export type PreviewPayoutMailResponse = ResponseOf<typeof previewPayoutMail>;
export type ListPayoutRunsRequest = RequestOf<typeof listPayoutRuns>;
export type ListPayoutRunsResponse = ResponseOf<typeof listPayoutRuns>;
export type ReadPayoutRunRequest = RequestOf<typeof readPayoutRun>;
export type ReadPayoutRunResponse = ResponseOf<typeof readPayoutRun>;
export type ListPayoutRowsRequest = RequestOf<typeof listPayoutRows>;
export type ListPayoutRowsResponse = ResponseOf<typeof listPayoutRows>;
export type ReadPayoutMailRequest = RequestOf<typeof readPayoutMail>;
