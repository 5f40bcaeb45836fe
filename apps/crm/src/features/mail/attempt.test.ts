import { ApiError, NetworkError } from '@distronation/api-client';
import { describe, expect, it } from 'vitest';
import { attemptAt, provesUnsent } from './attempt.ts';

const mail = { to: ['ana@x.test'], subject: 'Hello', text: 'Hi' };
const keys = () => {
  let count = 0;
  return () => `key-${(count += 1)}`;
};

describe('the key of a send', () => {
  it('stays while the same mail is asked for again', () => {
    const newKey = keys();
    const first = attemptAt(mail, undefined, newKey);
    expect(attemptAt({ ...mail }, first, newKey)).toEqual(first);
  });

  it('is a new one for a changed mail', () => {
    const newKey = keys();
    const first = attemptAt(mail, undefined, newKey);
    expect(attemptAt({ ...mail, subject: 'Hello again' }, first, newKey).key).toBe('key-2');
  });
});

describe('a failure', () => {
  const failed = (status: number, code: ApiError['code']) =>
    new ApiError({ status, code, message: code });

  it.each([
    ['an invalid request', failed(400, 'invalid_request'), true],
    ['a refusal of the provider', failed(502, 'provider_refused'), true],
    ['suppression of everyone', failed(409, 'all_recipients_suppressed'), true],
    ['a request that still runs', failed(409, 'request_in_progress'), false],
    ['a provider that gave no answer', failed(504, 'delivery_uncertain'), false],
    ['an error of ours', failed(500, 'internal_error'), false],
    ['a broken connection', new NetworkError('No answer'), false],
  ])('%s proves that nothing went out: %s', (_, error, proves) => {
    expect(provesUnsent(error)).toBe(proves);
  });
});
