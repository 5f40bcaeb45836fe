import { defineEndpoint } from '@distronation/contracts';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { apiEvent } from '../testing/index.ts';
import { parseRequest } from './parse-request.ts';

const oneOrMore = z.union([z.string(), z.array(z.string())]);

const find = defineEndpoint({
  id: 'find',
  function: 'find',
  method: 'GET',
  path: '/find',
  auth: { kind: 'public' },
  summary: 'Find something',
  query: z.object({
    tags: oneOrMore.optional(),
    name: z.string('name must be one text').optional(),
    limit: z.coerce.number('limit must be a number').optional(),
  }),
  response: z.object({}),
  errors: {},
});

/** The query as the gateway reads it from an address. */
const multiValueOf = (address: string) => {
  const given = [...new URLSearchParams(address)];
  const byName = Map.groupBy(given, ([name]) => name);
  return Object.fromEntries([...byName].map(([name, all]) => [name, all.map(([, text]) => text)]));
};

const parse = async (address: string) => {
  const { query } = await parseRequest(find, apiEvent({ query: multiValueOf(address) }));
  return query;
};

describe('the query of a request', () => {
  it('gives a parameter as text, and one that is repeated as all its texts in order', async () => {
    expect(await parse('tags=a')).toEqual({ tags: 'a' });
    expect(await parse('tags=b&name=Ana&tags=a&tags=')).toEqual({
      name: 'Ana',
      tags: ['b', 'a', ''],
    });
  });

  it.each([
    ['name=Ana&name=Bob', 'name', 'name must be one text'],
    ['limit=1&limit=2', 'limit', 'limit must be a number'],
  ])('is refused where %s repeats what may be given once', async (address, field, message) => {
    await expect(parse(address)).rejects.toMatchObject({ problems: [{ field, message }] });
  });

  it('holds nothing but what the contract asks for', async () => {
    const query = await parse('name=Ana&=x&__proto__=x&__proto__=y&constructor=x&toString=x');
    expect(query).toEqual({ name: 'Ana' });
    expect(Object.getPrototypeOf(query)).toBe(Object.prototype);
    expect(query.tags).toBeUndefined();
  });

  it('reads thousands of repeats as what they are', async () => {
    const { tags } = await parse('tags=a&'.repeat(5_000));
    expect(tags).toHaveLength(5_000);
  });

  it('is read from a gateway that knows of no repeats, and may be absent', async () => {
    const event = { ...apiEvent({}), queryStringParameters: { name: 'Ana', tags: undefined } };
    expect(await parseRequest(find, event)).toMatchObject({ query: { name: 'Ana' } });
    expect(await parseRequest(find, apiEvent({}))).toMatchObject({ query: {} });
  });
});
