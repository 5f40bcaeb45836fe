import { expect, it } from 'vitest';
import { apiEnvironment, crmEnvironment, machineEnvironment, urlsOf } from './environment.ts';
import { portsFrom } from './ports.ts';

it('passes on nothing that could send the local cloud to a real account', () => {
  const source = {
    PATH: '/bin',
    HOME: '/home/ana',
    AWS_PROFILE: 'production',
    GOOGLE_CLOUD_PROJECT: 'x',
  };
  expect(machineEnvironment(source)).toEqual({ PATH: '/bin', HOME: '/home/ana' });
});

it('points every address at the cloud of the same base port', () => {
  const urls = urlsOf(portsFrom(4000));
  const values = Object.values({
    ...apiEnvironment(urls, { provider: 'ses', listManagement: false, sesCallsPerSecond: 1 }),
    ...crmEnvironment(urls),
  });
  const ports = values.flatMap((value) => /localhost:(\d+)/.exec(value)?.[1] ?? []);
  expect(ports.length).toBeGreaterThan(10);
  expect(ports.every((port) => port.startsWith('40'))).toBe(true);
});

it('tells the functions which provider sends and who manages the lists', () => {
  const urls = urlsOf(portsFrom(3000));
  expect(
    apiEnvironment(urls, { provider: 'ses', listManagement: false, sesCallsPerSecond: 1 }),
  ).toMatchObject({
    EMAIL_PROVIDER: 'ses',
    SES_LIST_MANAGEMENT: 'off',
  });
});
