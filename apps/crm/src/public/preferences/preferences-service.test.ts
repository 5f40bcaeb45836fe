import { describe, expect, it } from 'vitest';
import { preferencesService } from './preferences-service.ts';

const preferences = { email: 'a***@x.test', topics: [], blocked: false };

const setup = (answer: Response | Error = Response.json({ data: preferences })) => {
  const seen: Request[] = [];
  const service = preferencesService({
    apiBaseUrl: 'https://api.test/dev',
    fetch: async (input, init) => {
      seen.push(new Request(input, init));
      if (answer instanceof Error) throw answer;
      return answer;
    },
  });
  return { service, seen };
};

describe('preferences', () => {
  it('are read by the token alone', async () => {
    const { service, seen } = setup();
    expect(await service.read('a+b')).toEqual({ told: preferences });
    expect(seen[0]).toMatchObject({
      method: 'GET',
      url: 'https://api.test/dev/outreach/preferences?data=a%2Bb',
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
    });
  });

  it('are changed by a wish, and answered with what holds then', async () => {
    const { service, seen } = setup();
    expect(await service.change('tok', { unsubscribeAll: true })).toEqual({ told: preferences });
    expect(seen[0]?.method).toBe('POST');
    expect(await seen[0]?.json()).toEqual({ unsubscribeAll: true });
  });

  it.each([
    ['refused', Response.json({}, { status: 400 })],
    ['blocked', Response.json({}, { status: 409 })],
    ['unreachable', Response.json({}, { status: 429 })],
    ['unreachable', Response.json({}, { status: 503 })],
    ['unreachable', new Response('cut off')],
    ['unreachable', new TypeError('fetch failed')],
  ] as const)('say %s in one word', async (trouble, answer) => {
    expect(await setup(answer).service.read('tok')).toEqual({ trouble });
  });
});
