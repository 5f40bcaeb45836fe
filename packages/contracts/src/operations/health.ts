import * as z from 'zod';
import { defineEndpoint, type ResponseOf } from '../endpoint.ts';

export const health = defineEndpoint({
  id: 'health',
  function: 'eventReports',
  method: 'GET',
  path: '/health',
  auth: { kind: 'public' },
  summary: 'Tell whether mail can be sent and choices can be kept',
  response: z.object({ message: z.string() }),
  errors: { unhealthy: { status: 503, message: 'The mail table does not answer' } },
});

export type HealthResponse = ResponseOf<typeof health>;
