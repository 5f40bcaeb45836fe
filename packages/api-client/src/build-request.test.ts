import { defineEndpoint } from '@distronation/contracts';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { buildRequest, type CallParts } from './build-request.ts';

const find = defineEndpoint({
  id: 'find',
  function: 'find',
  method: 'GET',
  path: '/find',
  auth: { kind: 'public' },
  summary: 'Find something',
  response: z.object({}),
  errors: {},
});

const urlFor = (query: CallParts['query']) =>
  buildRequest('https://api.example.com', find, { query }).url;

describe('the query of a call', () => {
  it.each<[string, CallParts['query'], string]>([
    ['a list as repeats, in order', { tags: ['b', 'a', 'a'] }, '?tags=b&tags=a&tags=a'],
    [
      'each of a list so that it stays one',
      { tags: ['a,b', 'c&d=e'] },
      '?tags=a%2Cb&tags=c%26d%3De',
    ],
    ['nothing for an empty list', { tags: [] }, ''],
    [
      'an instant in UTC',
      { startDate: new Date('2026-01-31T10:00:00.5+01:00') },
      '?startDate=2026-01-31T09%3A00%3A00.500Z',
    ],
    ['numbers and flags as text', { limit: 20, counted: false }, '?limit=20&counted=false'],
    ['nothing for what is absent', { a: undefined, b: null, c: [undefined, 'x'] }, '?c=x'],
    ['an empty text as it is', { name: '' }, '?name='],
  ])('writes %s', (_what, query, search) => {
    expect(urlFor(query)).toBe(`https://api.example.com/find${search}`);
  });
});
