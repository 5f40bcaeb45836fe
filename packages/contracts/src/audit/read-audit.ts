import * as z from 'zod';
import { defineEndpoint, type RequestOf, type ResponseOf } from '../endpoint.ts';
import { besideOthers } from '../query-fields.ts';
import { auditEntry, auditPage, auditQuery, isInOrder, rangeProblem } from './audit-fields.ts';

const knowsWhoseChain = ({ verify, subject }: { verify?: unknown; subject?: unknown }): boolean =>
  verify !== true || subject !== undefined;

const actorMessage = 'actor must be recipient, staff:<uid> or system:<name>';

const query = z
  .object({
    /** An address, or `send:<id>`, `template:<name>`. Erased people are found by their address too. */
    subject: z.string().min(1).max(320).optional(),
    actor: z
      .string()
      .max(160, actorMessage)
      .regex(/^(?:recipient|(?:staff|system):[!-~]+)$/, actorMessage)
      .optional(),
    action: z
      .string()
      .regex(/^[a-z_]{1,40}\.[a-z_]{1,40}$/, 'action must be like consent.unsubscribe')
      .optional(),
    ...auditQuery,
  })
  .refine(isInOrder, rangeProblem)
  .refine(knowsWhoseChain, {
    error: 'verify needs a subject',
    path: ['verify'],
    ...besideOthers,
  });

export const readAudit = defineEndpoint({
  id: 'readAudit',
  function: 'audit',
  method: 'GET',
  path: '/audit',
  auth: { kind: 'staff', roles: ['admin'] },
  summary: 'Read the audit record',
  description:
    'Newest first, by subject, actor, action and time, in any combination. With `verify=true` the answer tells whether the chain of the subject holds.',
  query,
  response: auditPage(auditEntry),
  errors: {},
});

export type ReadAuditRequest = RequestOf<typeof readAudit>;
export type ReadAuditResponse = ResponseOf<typeof readAudit>;
