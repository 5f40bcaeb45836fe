import { defineEndpoint } from '@distronation/contracts';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { invoke, testKit } from '../testing/index.ts';
import { createEndpoint, type Handler } from './create-endpoint.ts';

const keep = defineEndpoint({
  id: 'keep',
  function: 'keep',
  method: 'POST',
  path: '/keep',
  auth: { kind: 'public' },
  summary: 'Keep something',
  body: z.json(),
  response: z.object({ kept: z.json() }),
  errors: {},
});

const handler = createEndpoint(testKit())(keep, async (_ctx, { body }) => ({ kept: body }));

/** The gateway says that it encoded the body, whatever it holds. */
const saidToBeBase64: Handler = (event, context) =>
  handler({ ...event, isBase64Encoded: true }, context);

const nested = (depth: number) => `${'['.repeat(depth)}${']'.repeat(depth)}`;

describe('the body of a request', () => {
  it.each([
    ['broken JSON', '{"name":', 'The request body is not valid JSON'],
    ['an empty body', '', 'The request body is not valid JSON'],
    ['a hundred thousand nested lists', nested(100_000), 'The request body is nested too deeply'],
    ['34 nested lists', nested(34), 'The request body is nested too deeply'],
    ['a reserved name', '{"x":[{"__proto__":1}]}', 'The name __proto__ is not allowed'],
    ['another reserved name', '{"constructor":{}}', 'The name constructor is not allowed'],
  ])('400 for %s', async (_what, body, error) => {
    expect(await invoke(handler, { body })).toMatchObject({
      status: 400,
      body: { success: false, code: 'invalid_request', error },
    });
  });

  it('400 for bytes that are not UTF-8', async () => {
    const latin1 = { body: '{"name":"Ren\u00E9"}', base64: true };
    expect(await invoke(handler, latin1)).toMatchObject({
      status: 400,
      body: { error: 'The request body is not valid UTF-8' },
    });
  });

  it.each(['{"name":"Ana"}', 'eyJ9*', '===='])('400 for %s, said to be base64', async (body) => {
    expect(await invoke(saidToBeBase64, { body })).toMatchObject({
      status: 400,
      body: { error: 'The request body is not valid base64' },
    });
  });

  it.each([2_000_001, 6_000_000])('413 for %i bytes, encoded or not', async (size) => {
    const body = 'a'.repeat(size);
    for (const base64 of [false, true]) {
      expect(await invoke(handler, { body, base64 })).toMatchObject({
        status: 413,
        body: { code: 'body_too_large' },
      });
    }
  });

  it.each(['text/plain', 'application/xml', 'application/x-www-form-urlencoded', 'json'])(
    '415 for the content type "%s"',
    async (type) => {
      const headers = { 'Content-Type': type };
      expect(await invoke(handler, { headers, body: '{}' })).toMatchObject({
        status: 415,
        body: { code: 'unsupported_media_type' },
      });
    },
  );

  it.each(['', 'application/json', 'Application/JSON; charset=utf-8', 'application/vnd.api+json'])(
    'is read as JSON if its type is "%s"',
    async (type) => {
      const headers = { 'Content-Type': type };
      expect(await invoke(handler, { headers, body: { name: 'Ana' } })).toMatchObject({
        status: 200,
        body: { kept: { name: 'Ana' } },
      });
    },
  );

  it('may nest as deeply as anything that we read', async () => {
    expect(await invoke(handler, { body: nested(32) })).toMatchObject({ status: 200 });
  });
});

describe('a form', () => {
  const contract = defineEndpoint({
    ...keep,
    bodyFormats: ['json', 'form'],
    fromForm: (form) => form.map(([name, text]) => ({ [name]: JSON.parse(text) as unknown })),
  });
  const keepForm = createEndpoint(testKit())(contract, async (_ctx, { body }) => ({ kept: body }));
  const headers = { 'Content-Type': 'application/x-www-form-urlencoded' };
  const post = (body: string) => invoke(keepForm, { headers, body });

  it('is read as its contract says, with every field of a name that comes again', async () => {
    expect(await post('tag=1&tag=2')).toMatchObject({
      status: 200,
      body: { kept: [{ tag: 1 }, { tag: 2 }] },
    });
  });

  it.each([
    ['a reserved name', '__proto__=1', 'The name __proto__ is not allowed'],
    ['a reserved name within', 'x={"constructor":1}', 'The name constructor is not allowed'],
    ['deep nesting within', `x=${nested(34)}`, 'The request body is nested too deeply'],
    ['a million fields', 'a&'.repeat(999_999), 'The form has too many fields'],
  ])('400 for %s', async (_what, body, error) => {
    expect(await post(body)).toMatchObject({ status: 400, body: { error } });
  });
});
