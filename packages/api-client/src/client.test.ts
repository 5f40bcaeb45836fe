import { describe, expect, expectTypeOf, it } from 'vitest';
import { createClient, type ClientOptions } from './client.ts';
import { ApiError, NetworkError, type ApiErrorCode } from './errors.ts';
import { failure, fakeFetch, neverAnswers, offline, success } from './testing/fake-fetch.ts';

const mail = { to: ['ana@example.com'], subject: 'Hello', text: 'Hi' };
const report = {
  message: 'Email sent successfully',
  data: {
    id: 'send-1',
    message: 'Queued',
    accepted: [{ address: 'ana@example.com', messageId: 'm-1' }],
    suppressed: [],
    failed: [],
    uncertain: [],
  },
};

const setup = (answers: Parameters<typeof fakeFetch>, options: Partial<ClientOptions> = {}) => {
  const { fetch, seen } = fakeFetch(...answers);
  const client = createClient({
    baseUrl: 'https://api.example.com/dev/',
    token: async () => 'id-token',
    fetch,
    ...options,
  });
  return { client, seen };
};

const rejection = async (call: Promise<unknown>): Promise<unknown> =>
  call.then(
    () => expect.fail('The call should have failed'),
    (error: unknown) => error,
  );

describe('a call', () => {
  it('sends a JSON body with the token and the headers of the contract', async () => {
    const { client, seen } = setup([success(report)]);
    await client.sendEmail({ body: mail, headers: { 'idempotency-key': 'key-1' } });
    expect(seen).toMatchObject([
      {
        url: 'https://api.example.com/dev/outreach/send-email',
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          authorization: 'Bearer id-token',
          'idempotency-key': 'key-1',
        },
        body: JSON.stringify(mail),
      },
    ]);
  });

  it('sends a form where the contract reads one, and no token to a link endpoint', async () => {
    const { client, seen } = setup([success({ message: 'Done' })]);
    await client.outreachUnsubscribe({
      query: { data: 'a+b/c' },
      body: { 'List-Unsubscribe': 'One-Click' },
    });
    expect(seen[0]).toMatchObject({
      url: 'https://api.example.com/dev/outreach/unsubscribe?data=a%2Bb%2Fc',
      body: 'List-Unsubscribe=One-Click',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    });
    expect(seen[0]?.headers).not.toHaveProperty('authorization');
  });

  it('writes a part of the path so that it stays one', async () => {
    const { client, seen } = setup([success({ message: 'Done' })]);
    await client.deleteTemplate({ params: { name: 'a/b?c' } });
    expect(seen[0]).toMatchObject({
      method: 'DELETE',
      url: 'https://api.example.com/dev/outreach/templates/a%2Fb%3Fc',
      body: '',
    });
  });

  it('goes without Authorization when nobody is signed in', async () => {
    const { client, seen } = setup([success(report)], { token: async () => undefined });
    await client.sendEmail({ body: mail });
    expect(seen[0]?.headers).not.toHaveProperty('authorization');
  });

  it('returns the parsed answer with its envelope', async () => {
    const { client } = setup([success({ ...report, unknownField: 1 })]);
    const answer = await client.sendEmail({ body: mail });
    expect(answer).toEqual({
      success: true,
      timestamp: '2026-11-22T10:00:00.000Z',
      version: '1.0.0',
      ...report,
    });
    expectTypeOf(answer.data.accepted).toEqualTypeOf<{ address: string; messageId: string }[]>();
  });

  it('returns where a redirect leads', async () => {
    const headers = { location: 'https://crm.example.com/unsubscribe' };
    const { client } = setup([new Response(null, { status: 302, headers })]);
    expect(await client.outreachUnsubscribePage({})).toEqual(headers);
  });
});

describe('a failed call', () => {
  it('carries everything the API said', async () => {
    const problems = [{ field: 'subject', message: 'Subject is required' }];
    const { client } = setup([failure(400, 'invalid_request', { problems })]);
    const error = await rejection(client.sendEmail({ body: mail }));
    expect(error).toBeInstanceOf(ApiError);
    expect(error).toMatchObject({
      status: 400,
      code: 'invalid_request',
      message: 'Says invalid_request',
      requestId: 'req-1',
      problems,
    });
    expectTypeOf<'all_recipients_suppressed'>().toExtend<ApiErrorCode>();
  });

  it('carries what the gateway said in its stead', async () => {
    const timestamp = '22/Nov/2026:10:00:00 +0000';
    const headers = { 'retry-after': '1' };
    const { client } = setup([failure(429, 'throttled', { timestamp, headers })]);
    expect(await rejection(client.sendEmail({ body: mail }))).toMatchObject({
      status: 429,
      code: 'unexpected_answer',
      message: 'Says throttled',
      requestId: 'req-1',
      retryAfter: 1,
    });
  });

  it.each([
    ['a code that the contract does not know', failure(418, 'teapot')],
    ['a page from a gateway', new Response('<h1>Bad gateway</h1>', { status: 502 })],
    ['a success that breaks the contract', success({ message: 1 })],
  ])('is unexpected_answer for %s', async (_, answer) => {
    const { client } = setup([answer]);
    expect(await rejection(client.sendEmail({ body: mail }))).toMatchObject({
      name: 'ApiError',
      status: answer.status,
      code: 'unexpected_answer',
    });
  });

  it('is a NetworkError when no answer arrives, and a POST is not tried again', async () => {
    const { client, seen } = setup([offline(), success(report)]);
    expect(await rejection(client.sendEmail({ body: mail }))).toBeInstanceOf(NetworkError);
    expect(seen).toHaveLength(1);
  });

  it('is a NetworkError when the answer takes longer than the timeout', async () => {
    const { client } = setup([neverAnswers], { timeout: 1 });
    expect(await rejection(client.sendEmail({ body: mail }))).toBeInstanceOf(NetworkError);
  });

  it('rejects with the reason of its signal when the caller aborts', async () => {
    const controller = new AbortController();
    const { client } = setup([neverAnswers]);
    const call = client.sendEmail({ body: mail }, { signal: controller.signal });
    const reason = new Error('Left the page');
    controller.abort(reason);
    expect(await rejection(call)).toBe(reason);
  });
});
