import { ApiError, NetworkError } from '@distronation/api-client';
import { expect, it } from 'vitest';
import { provesUnsent } from './proves-unsent.ts';

const failed = (status: number, code: ApiError['code']) =>
  new ApiError({ status, code, message: code });

it.each([
  ['an invalid request', failed(400, 'invalid_request'), true],
  ['a name that is taken', failed(409, 'campaign_name_taken'), true],
  ['a request that still runs', failed(409, 'request_in_progress'), false],
  ['an answer that nobody can read', failed(200, 'unexpected_answer'), false],
  ['an error of ours', failed(500, 'internal_error'), false],
  ['a broken connection', new NetworkError('No answer'), false],
])('%s proves that nothing went out: %s', (_, error, proves) => {
  expect(provesUnsent(error)).toBe(proves);
});
