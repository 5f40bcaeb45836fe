import { Hono } from 'hono';
import { describe, expect, it } from 'vitest';
import { operationsRoutes } from './operations-routes.ts';

const now = Date.UTC(2026, 10, 23, 12);
const minute = 60_000;

/** A line as Powertools writes it. */
const line = (minutesAgo: number, values: object, about: object = {}): string =>
  JSON.stringify({
    _aws: {
      Timestamp: now - minutesAgo * minute,
      CloudWatchMetrics: [
        {
          Namespace: 'DistroNation',
          Dimensions: [['service']],
          Metrics: Object.keys(values).map((Name) => ({
            Name,
            Unit: Name.endsWith('Time') ? 'Milliseconds' : 'Count',
          })),
        },
      ],
    },
    ...about,
    service: 'payouts-mailer-outreach',
    ...values,
  });

const call = (ms: number, ServerErrors = 0) =>
  line(1, { ResponseTime: ms, ClientErrors: 0, ServerErrors }, { endpoint: 'health', user: 'u1' });

const ask = async (log: readonly string[], query = '') => {
  const readLog = async () => log.join('\n');
  const app = new Hono().route('/operations', operationsRoutes({ readLog, now: () => now }));
  const answer = await app.request(`/operations${query}`);
  const page = await answer.text();
  const cells = (name: string) => {
    const [, row = ''] = new RegExp(`<th scope="row">${name}</th>(.*?)</tr>`).exec(page) ?? [];
    return [...row.matchAll(/<td>(.*?)<\/td>/g)].map(([, cell]) => cell);
  };
  return { app, answer, page, cells };
};

describe('the operations page', () => {
  it('shows times and failures of each endpoint, and the calls of each colleague', async () => {
    const log = [...Array.from({ length: 19 }, () => call(10)), call(200, 1)];
    const { cells } = await ask(log);
    expect(cells('health')).toEqual(['20', '19.5', '10', '10', '200', '0 %', '5 %']);
    expect(cells('u1')).toEqual(['20']);
    expect(cells('ResponseTime').slice(0, 3)).toEqual(['ms', '20', '390']);
  });

  it('shows rates beside what would raise an alarm, and none where nothing was counted', async () => {
    const { cells } = await ask([
      line(1, { EmailsDelivered: 9 }),
      line(1, { EmailsBounced: 1 }),
      line(1, { EmailsSent: 3, TemplateEmailsSent: 3 }, { template: 'welcome' }),
    ]);
    expect(cells('Mails that were delivered')).toEqual(['90 %', 'under 95 %']);
    expect(cells('Sign-ins that were refused')[0]).toBe('–');
    expect(cells('welcome')).toEqual(['3']);
  });

  it('looks back as far as it is asked to, an hour if it is not', async () => {
    const log = [
      line(90, { EmailsSent: 1 }),
      line(30, { EmailsSent: 1 }),
      line(1, { EmailsSent: 1 }),
    ];
    expect((await ask(log)).cells('EmailsSent')[1]).toBe('2');
    expect((await ask(log, '?minutes=5')).cells('EmailsSent')[1]).toBe('1');
    expect((await ask(log, '?minutes=1440')).cells('EmailsSent')[1]).toBe('3');
    expect((await ask(log, '?minutes=7')).cells('EmailsSent')[1]).toBe('2');
  });

  it('reads past lines that are none of its own or cut off, and says when there is nothing', async () => {
    const whole = line(1, { EmailsSent: 1 });
    const other = ['POST /dev/x', '{"level":"INFO"}', '{"_aws":{}}', whole.slice(0, 90), ''];
    expect((await ask([...other, whole])).cells('EmailsSent')[1]).toBe('1');
    expect((await ask(other)).page).toContain('Nothing was measured');
  });

  it('runs nothing that a line holds, and loads nothing from elsewhere', async () => {
    const { app, answer, page } = await ask([
      line(1, { ResponseTime: 1 }, { endpoint: '<script>alert(1)</script>' }),
    ]);
    expect(page).not.toContain('<script>alert');
    expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
    const own = [...page.matchAll(/(?:src|href)="(\/operations\/[^"]+)"/g)];
    expect(own).toHaveLength(2);
    for (const [, path = ''] of own) expect((await app.request(path)).status).toBe(200);
  });
});
