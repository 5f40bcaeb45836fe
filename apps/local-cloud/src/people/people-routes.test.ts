import { describe, expect, it } from 'vitest';
import { manualTimers } from '../testing/manual-timers.ts';
import { peopleRoutes } from './people-routes.ts';
import { createPeople } from './people.ts';

const setup = () => {
  const people = createPeople({ timers: manualTimers(), fetch, receive: async () => 'id' });
  const app = peopleRoutes(people);
  const post = (body: string) => app.request('/', { method: 'POST', body });
  return { people, app, post };
};

describe('/control/people', () => {
  it('brings them to life as asked, and as usual where nothing is asked', async () => {
    const { app, post } = setup();
    const answer = await post(JSON.stringify({ seed: 'x', rates: { opens: 0.9 }, lost: 0 }));
    expect(answer.status).toBe(201);
    const settings = { seed: 'x', speed: 60, rates: { opens: 0.9, clicks: 0.18 }, lost: 0 };
    expect(await answer.json()).toMatchObject({ running: true, settings });
    expect(await (await app.request('/')).json()).toMatchObject({ running: true, mails: 0 });
  });

  it('lets them rest', async () => {
    const { app, post, people } = setup();
    await post('{}');
    const answer = await app.request('/', { method: 'DELETE' });
    expect(await answer.json()).toMatchObject({ running: false, mails: 0 });
    expect(people.status().running).toBe(false);
  });

  it.each([
    ['', 'expected object'],
    ['{"speed":0}', 'speed'],
    ['{"lost":1.1}', 'lost'],
    ['{"rates":{"opens":-1}}', 'rates.opens'],
    ['{"sped":2}', 'sped'],
  ])('400 says what is wrong with %j and changes nothing', async (body, complaint) => {
    const { people, post } = setup();
    const response = await post(body);
    expect(response.status).toBe(400);
    expect(await response.text()).toContain(complaint);
    expect(people.status()).toEqual({ running: false });
  });
});
