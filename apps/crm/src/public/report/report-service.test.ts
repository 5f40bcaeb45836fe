import { downloadReport, readReportLink } from '@distronation/contracts';
import { describe, expect, it } from 'vitest';
import { reportService } from './report-service.ts';

const report = {
  label: 'YouTube Report',
  customId: 'DN-1',
  year: '2026',
  month: '08',
  size: 7,
  endsAt: '2026-12-18T09:30:07.000Z',
};

const setup = (answer: Response | Error) => {
  const seen: Request[] = [];
  const service = reportService({
    apiBaseUrl: 'https://api.test/dev/',
    fetch: async (input, init) => {
      seen.push(new Request(input, init));
      if (answer instanceof Error) throw answer;
      return answer;
    },
  });
  return { service, seen };
};

describe('asking what a link is for', () => {
  it('reads what the contract says, and sends nothing but the token', async () => {
    const { service, seen } = setup(Response.json({ data: report }));
    expect(await service.read('a+b')).toEqual({ report });
    const [{ url, method }] = seen as [Request];
    expect([method, url]).toEqual([
      readReportLink.method,
      `https://api.test/dev${readReportLink.path}?data=a%2Bb`,
    ]);
  });

  it.each([
    ['unknown', Response.json({}, { status: 404 })],
    ['unknown', Response.json({}, { status: 400 })],
    ['ended', Response.json({}, { status: 410 })],
    ['unreachable', Response.json({}, { status: 429 })],
    ['unreachable', Response.json({}, { status: 503 })],
    ['unreachable', new Response('no JSON')],
    ['unreachable', new TypeError('fetch failed')],
  ])('says %s in one word', async (trouble, answer) => {
    expect(await setup(answer).service.read('x')).toEqual({ trouble });
  });
});

it('the form posts to where downloads are given out', () => {
  const { service } = setup(new Response());
  expect(service.downloadAddress('a+b')).toBe(
    `https://api.test/dev${downloadReport.path}?data=a%2Bb`,
  );
});
