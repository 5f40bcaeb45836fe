import { defineEndpoint } from '@distronation/contracts';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { apiEvent, invoke, testKit } from '../testing/index.ts';
import { byRoute } from './by-route.ts';
import { createEndpoint } from './create-endpoint.ts';

const song = {
  function: 'songs',
  path: '/songs/{name}',
  auth: { kind: 'public' },
  summary: 'A song',
  params: z.object({ name: z.string().max(8, 'name may hold at most 8 characters') }),
  response: z.object({ heard: z.string() }),
  errors: {},
} as const;
const play = defineEndpoint({ ...song, id: 'play', method: 'GET' });
const forget = defineEndpoint({ ...song, id: 'forget', method: 'DELETE' });

const endpoint = createEndpoint(testKit());
const handler = byRoute(
  [play, endpoint(play, async (_, { params }) => ({ heard: `played ${params.name}` }))],
  [forget, endpoint(forget, async (_, { params }) => ({ heard: `forgot ${params.name}` }))],
);
const call = (method: string, name: string) =>
  invoke(handler, { method, resource: '/songs/{name}', params: { name } });

describe('a function behind several routes', () => {
  it('has each call served by the contract of its method and path, which reads the path', async () => {
    expect(await call('GET', 'blue')).toMatchObject({
      status: 200,
      body: { heard: 'played blue' },
    });
    expect(await call('DELETE', 'blue')).toMatchObject({ body: { heard: 'forgot blue' } });
  });

  it('answers HEAD by what answers GET', async () => {
    expect(await call('HEAD', 'blue')).toMatchObject({ status: 200 });
  });

  it('finds the route also behind the name of a stage', async () => {
    const local = { method: 'GET', resource: '/dev/songs/{name}', params: { name: 'blue' } };
    expect(await invoke(handler, local)).toMatchObject({ status: 200 });
  });

  it('400 names a part of the path that is wrong', async () => {
    expect(await call('GET', 'a very long name')).toMatchObject({
      status: 400,
      body: { problems: [{ field: 'name', message: 'name may hold at most 8 characters' }] },
    });
  });

  it('fails loudly for a route that no contract describes', async () => {
    const event = apiEvent({ method: 'PUT', resource: '/songs/{name}' });
    await expect(handler(event, {} as never)).rejects.toThrow('No endpoint for PUT /songs/{name}');
  });
});
