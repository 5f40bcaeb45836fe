import { describe, expect, it } from 'vitest';
import { controlRoutes } from './control-routes.ts';
import { createFaults } from './faults.ts';

const setup = () => {
  const faults = createFaults();
  const app = controlRoutes({ faults });
  const post = (body: string) => app.request('/faults', { method: 'POST', body });
  return { faults, app, post };
};

describe('/control/faults', () => {
  it('switches a fault on for as many calls as asked', async () => {
    const { faults, app, post } = setup();
    const fault = { service: 'ses', kind: 'throttle', operation: 'SendEmail', times: 2 };
    expect((await post(JSON.stringify(fault))).status).toBe(201);
    expect(await (await app.request('/faults')).json()).toEqual({ faults: [fault] });

    expect(faults.take('ses', 'GetContact')).toBeUndefined();
    expect(faults.take('ses', 'SendEmail')).toBe('throttle');
    expect(faults.take('ses', 'SendEmail')).toBe('throttle');
    expect(faults.take('ses', 'SendEmail')).toBeUndefined();
  });

  it('clears them all', async () => {
    const { faults, app, post } = setup();
    await post(JSON.stringify({ service: 'kms', kind: 'refuse' }));
    await app.request('/faults', { method: 'DELETE' });
    expect(faults.list()).toEqual([]);
  });

  it.each([
    ['', 'expected object'],
    ['{"service":"ec2","kind":"throttle"}', 'service'],
    ['{"service":"ses","kind":"throttle","times":0}', 'times'],
    ['{"service":"ses","kind":"throttle","operatoin":"SendEmail"}', 'operatoin'],
  ])('400 says what is wrong with %j and switches nothing on', async (body, complaint) => {
    const { faults, post } = setup();
    const response = await post(body);
    expect(response.status).toBe(400);
    expect(await response.text()).toContain(complaint);
    expect(faults.list()).toEqual([]);
  });
});
