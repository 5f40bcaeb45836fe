import * as z from 'zod';
import { defineEndpoint, type RequestOf, type ResponseOf } from '../endpoint.ts';
import { payoutFingerprint, payoutRunId } from './payout-run-fields.ts';
import { payoutRun, payoutRunNotFound } from './payout-runs.ts';

const place = { function: 'financeDesk', method: 'POST' } as const;
const path = '/financial/payout-runs/{id}';
const roles = ['admin', 'finance'] as const;
const params = z.object({ id: payoutRunId });
const response = z.object({ message: z.string(), data: z.object({ run: payoutRun }) });

const notPossibleNow = {
  not_possible_now: { status: 409, message: 'This run was approved or discarded before' },
} as const;

export const checkPayoutRun = defineEndpoint({
  id: 'checkPayoutRun',
  ...place,
  path: `${path}/check`,
  auth: { kind: 'staff', roles },
  summary: 'Hold a payout run against files, contacts and choices again',
  description: 'After a report was added or a contact mended. The rows stay as they are.',
  params,
  response,
  errors: { ...payoutRunNotFound, ...notPossibleNow },
});

export const approvePayoutRun = defineEndpoint({
  id: 'approvePayoutRun',
  ...place,
  path: `${path}/approve`,
  auth: { kind: 'staff', roles, checkRevoked: true },
  summary: 'Approve a payout run, and send it',
  description:
    'By somebody else than whoever began it, and only what they saw: the fingerprint says so. A repeat sends nothing again.',
  params,
  body: z.strictObject({ fingerprint: payoutFingerprint }),
  response,
  errors: {
    ...payoutRunNotFound,
    second_person_needed: {
      status: 409,
      message: 'Somebody else than whoever began the run has to approve it',
    },
    errors_stand: { status: 409, message: 'The run has errors; nothing can be sent' },
    changed_since: {
      status: 409,
      message: 'Something has changed since you looked: look again before you approve',
    },
    ...notPossibleNow,
  },
});

export const discardPayoutRun = defineEndpoint({
  id: 'discardPayoutRun',
  ...place,
  path: `${path}/discard`,
  auth: { kind: 'staff', roles },
  summary: 'Discard a payout run that nobody has approved',
  description: 'It stays in the list. A repeat changes nothing.',
  params,
  response,
  errors: { ...payoutRunNotFound, ...notPossibleNow },
});

export type CheckPayoutRunRequest = RequestOf<typeof checkPayoutRun>;
export type CheckPayoutRunResponse = ResponseOf<typeof checkPayoutRun>;
export type ApprovePayoutRunRequest = RequestOf<typeof approvePayoutRun>;
export type ApprovePayoutRunResponse = ResponseOf<typeof approvePayoutRun>;
export type DiscardPayoutRunRequest = RequestOf<typeof discardPayoutRun>;
export type DiscardPayoutRunResponse = ResponseOf<typeof discardPayoutRun>;
