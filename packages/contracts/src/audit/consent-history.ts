import * as z from 'zod';
import { defineEndpoint, type RequestOf, type ResponseOf } from '../endpoint.ts';
import { emailAddress } from '../fields.ts';
import { roles } from '../roles.ts';
import { auditPage, auditQuery, historyEntry, isInOrder, rangeProblem } from './audit-fields.ts';

const query = z
  .object({ email: emailAddress('email'), ...auditQuery })
  .refine(isInOrder, rangeProblem);

export const consentHistory = defineEndpoint({
  id: 'consentHistory',
  function: 'audit',
  method: 'GET',
  path: '/consent/history',
  auth: { kind: 'staff', roles },
  summary: 'Read what one person chose, and when',
  description:
    'The entries of the audit record that concern one address, newest first, without IP, user agent and request id. With `verify=true` the answer tells whether their chain holds.',
  query,
  response: auditPage(historyEntry),
  errors: {},
});

export type ConsentHistoryRequest = RequestOf<typeof consentHistory>;
export type ConsentHistoryResponse = ResponseOf<typeof consentHistory>;
