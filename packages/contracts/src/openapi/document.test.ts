import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { defineEndpoint } from '../endpoint.ts';
import { endpoints } from '../endpoints.ts';
import { errorsOf } from '../errors.ts';
import { openApiDocument } from './document.ts';

const operationsOf = ({ paths }: ReturnType<typeof openApiDocument>) =>
  Object.values(paths).flatMap((path) => Object.values(path));

describe('the OpenAPI document', () => {
  const document = openApiDocument(Object.values(endpoints));

  it('describes every endpoint with each failure that it can answer', () => {
    const described = operationsOf(document).map(({ operationId, responses }) => ({
      operationId,
      failures: Object.values(responses).flatMap((response) =>
        'content' in response
          ? Object.keys(response.content['application/json'].examples ?? {})
          : [],
      ),
    }));
    const declared = Object.values(endpoints).map((endpoint) => ({
      operationId: endpoint.id,
      failures: Object.keys(errorsOf(endpoint)),
    }));
    expect(described.map(({ operationId }) => operationId).toSorted()).toEqual(
      declared.map(({ operationId }) => operationId).toSorted(),
    );
    for (const { operationId, failures } of declared) {
      const found = described.find((each) => each.operationId === operationId);
      expect(found?.failures.toSorted()).toEqual(failures.toSorted());
    }
  });

  it('asks for a token where, and only where, the contract does', () => {
    const { paths } = document;
    expect(paths['/outreach/send-email']?.['post']?.security).toEqual([{ BearerAuth: [] }]);
    expect(paths['/financial/add-contact']?.['post']?.security).toEqual([{ BearerAuth: [] }, {}]);
    expect(paths['/outreach/unsubscribe']?.['post']?.security).toEqual([]);
    expect(paths['/outreach/webhook']?.['post']?.security).toEqual([]);
  });

  it('merges the envelope into answers, and lets them grow', () => {
    const { schemas } = document.components;
    expect(schemas['SendEmailResponse']?.required).toEqual(
      expect.arrayContaining(['success', 'timestamp', 'version', 'message', 'data']),
    );
    expect(JSON.stringify(schemas['SendEmailResponse'])).not.toContain(
      'additionalProperties":false',
    );
  });

  it('tells of the limit wherever the caller has one, and when to come back', () => {
    const { paths } = document;
    const headersOf = (path: string, status: number) =>
      Object.entries(paths[path]?.['post']?.responses ?? {}).flatMap(([code, response]) =>
        code === String(status) && 'headers' in response ? Object.keys(response.headers ?? {}) : [],
      );
    const limit = ['RateLimit-Limit', 'RateLimit-Remaining', 'RateLimit-Reset'];
    expect(headersOf('/outreach/send-email', 200)).toEqual(limit);
    expect(headersOf('/outreach/send-email', 429)).toEqual([...limit, 'Retry-After']);
    expect(headersOf('/outreach/send-email', 401)).toEqual([]);
    expect(headersOf('/outreach/unsubscribe', 200)).toEqual([]);
  });

  it('tells what a caller may leave out, not what the use case receives', () => {
    const greet = defineEndpoint({
      id: 'greet',
      function: 'greet',
      method: 'POST',
      path: '/greet',
      auth: { kind: 'public' },
      summary: 'Greet somebody',
      headers: z.object({ 'x-language': z.string().default('en') }),
      body: z.strictObject({ name: z.string(), loud: z.boolean().default(false) }),
      bodyFormats: ['form', 'json'],
      response: z.object({ greeting: z.string() }),
      errors: { shy: { status: 409, message: 'They would rather not' } },
    });
    const { paths, components } = openApiDocument([greet]);
    expect(components.schemas['GreetRequest']).toMatchObject({
      required: ['name'],
      additionalProperties: false,
    });
    const operation = paths['/greet']?.['post'];
    expect(operation?.parameters).toMatchObject([
      { name: 'X-Language', in: 'header', required: false },
    ]);
    expect(Object.keys(operation?.requestBody?.content ?? {})).toEqual([
      'application/x-www-form-urlencoded',
      'multipart/form-data',
      'application/json',
    ]);
    expect(operation?.responses).toMatchObject({ 409: { description: 'They would rather not' } });
  });
});
