import { expect, it } from 'vitest';
import { parseFunctions } from './event-sources.ts';
import type { Invoke } from './invoke.ts';
import { scheduleRoutes } from './schedule-routes.ts';

const functions = Promise.resolve(
  parseFunctions({
    reconcile: { name: 'local-reconcile', events: [{ schedule: 'rate(1 day)' }] },
    warm: {
      name: 'local-warm',
      events: [{ schedule: { rate: ['rate(5 minutes)'], input: { warm: true } } }],
    },
    sendEmail: { name: 'local-sendEmail' },
  }),
);
const now = () => Date.UTC(2026, 10, 22, 12);

const routesOver = (invoke: Invoke) => scheduleRoutes({ functions, invoke, now });
const post = (path: string, invoke: Invoke) => routesOver(invoke).request(path, { method: 'POST' });

it('lists the functions that run on a schedule', async () => {
  const response = await routesOver(async () => undefined).request('/');
  expect(await response.json()).toEqual({
    schedules: [
      { function: 'reconcile', rates: ['rate(1 day)'] },
      { function: 'warm', rates: ['rate(5 minutes)'] },
    ],
  });
});

it('runs a function at once with the event that EventBridge would send', async () => {
  const response = await post('/reconcile/run', async (name, event) => ({ name, event }));
  expect(response.status).toBe(200);
  expect(await response.json()).toMatchObject({
    result: {
      name: 'local-reconcile',
      event: {
        source: 'aws.events',
        'detail-type': 'Scheduled Event',
        time: '2026-11-22T12:00:00Z',
      },
    },
  });
});

it('runs a function with the input that its schedule declares', async () => {
  const response = await post('/warm/run', async (_, event) => event);
  expect(await response.json()).toEqual({ result: { warm: true } });
});

it('tells what a function threw', async () => {
  const response = await post('/reconcile/run', () => Promise.reject(new Error('out of paper')));
  expect([response.status, await response.json()]).toEqual([502, { error: 'out of paper' }]);
});

it('knows no other function', async () => {
  expect((await post('/sendEmail/run', async () => undefined)).status).toBe(404);
});
