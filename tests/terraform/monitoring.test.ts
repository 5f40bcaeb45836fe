import { globSync, readFileSync } from 'node:fs';
import { metricNames } from '@distronation/common';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { readFunctions } from '../routes/read-service.ts';
import { blockOf, callsOf, inStage, moduleOf } from './made-by-terraform.ts';

const root = new URL('../../', import.meta.url).pathname;
const read = (path: string): string => readFileSync(`${root}${path}`, 'utf8');

const metric = z.tuple([z.string(), z.string(), z.string()]);
const alarm = z.object({
  expression: z.string().nullable(),
  metrics: z.record(z.string(), metric),
});
const chart = z.object({
  metrics: z.record(z.string(), metric),
  expressions: z.record(z.string(), z.string()),
});
const { alarms, charts, questions, answering, by_the_clock, hearing, putting_aside } = z
  .object({
    alarms: z.record(z.string(), alarm),
    charts: z.record(z.string(), chart),
    questions: z.record(z.string(), z.string()),
    answering: z.record(z.string(), z.number()),
    by_the_clock: z.array(z.string()),
    hearing: z.array(z.string()),
    putting_aside: z.array(z.string()),
  })
  .parse(moduleOf('monitoring').locals);

const metricsIn = (given: Record<string, { metrics: Record<string, z.infer<typeof metric>> }>) =>
  Object.values(given).flatMap(({ metrics }) => Object.values(metrics));

const ours = (metrics: readonly z.infer<typeof metric>[]): string[] => [
  ...new Set(metrics.filter(([space]) => space === 'DistroNation').map(([, name]) => name)),
];

const watched = ours([...metricsIn(alarms), ...metricsIn(charts)]);

/** All of the product's code but the list of the metrics itself. */
const code = globSync('packages/*/src/**/*.ts', { cwd: root })
  .filter((path) => !path.endsWith('.test.ts') && !path.includes('/testing/'))
  .filter((path) => path !== 'packages/common/src/metrics.ts')
  .map(read);

const functions = readFunctions();

describe('what is watched is what is measured', () => {
  it('by an alarm or the dashboard, and nothing is measured for nobody', () => {
    expect(watched.toSorted()).toEqual(metricNames.toSorted());
  });

  it.each(metricNames)('%s is written by code', (name) => {
    const written = new RegExp(`\\b${name}\\b`);
    expect(code.some((text) => written.test(text))).toBe(true);
  });

  it.each(Object.entries(questions))('the question “%s” asks for what lines hold', (_, asked) => {
    const fields = [...asked.matchAll(/\b(?:ispresent|sum|avg|pct)\((\w+)/g)].map(
      ([, field]) => field,
    );
    const about = ['user', 'endpoint', 'template', 'provider'];
    expect([...metricNames, ...about]).toEqual(expect.arrayContaining(fields));
  });

  it('by expressions that know no more than their metrics', () => {
    const all = [
      ...Object.values(alarms).map(({ expression, metrics }) => ({ texts: [expression], metrics })),
      ...Object.values(charts).map(({ expressions, metrics }) => ({
        texts: Object.values(expressions),
        metrics,
      })),
    ];
    for (const { texts, metrics } of all) {
      const used = texts.flatMap((text) => [...(text ?? '').matchAll(/\b[a-z_]\w*\b/g)]);
      expect(Object.keys(metrics)).toEqual(expect.arrayContaining(used.map(([name]) => name)));
    }
  });
});

describe('functions and queues', () => {
  it('that somebody waits for are watched by how long they may take', () => {
    const served = functions.filter(({ events }) => events.some(({ http }) => http));
    expect(answering).toEqual(
      Object.fromEntries(served.map(({ name, timeout }) => [name, timeout])),
    );
  });

  it('that hear what providers tell of mails are asked by the dashboard, as are those that answer', () => {
    const hears = functions.filter(({ handler }) =>
      /\bhear(?:Mailgun|Ses)\b/.test(read(handler.replace(/\.\w+$/, '.ts'))),
    );
    const asked = [...Object.keys(answering), ...hearing];
    expect(hears).toHaveLength(2);
    expect(asked).toEqual(expect.arrayContaining(hears.map(({ name }) => name)));
    const { log_groups: groups } = moduleOf('monitoring').locals;
    expect(groups).toContain('concat(keys(local.answering), local.hearing)');
  });

  it('that run by the clock are watched for failures', () => {
    const clocks = functions.filter(({ events }) => events.some((event) => 'schedule' in event));
    expect(by_the_clock.toSorted()).toEqual(clocks.map(({ name }) => name).toSorted());
  });

  it('that put aside what they gave up on are watched for what they could not put there either', () => {
    const putting = functions.filter(({ destinations }) => destinations);
    expect(putting_aside.toSorted()).toEqual(putting.map(({ name }) => name).toSorted());
    expect(blockOf('monitoring', 'aws_cloudwatch_metric_alarm.lost_events')['for_each']).toContain(
      'local.putting_aside',
    );
  });

  it('of what was given up on are watched, each of them', () => {
    const call = moduleOf('.').calls.find(({ name }) => name === 'monitoring')?.body;
    const listed = [...String(call?.['dead_letter_queues']).matchAll(/"([\w-]+)"/g)].map(
      ([, name]) => `dn-<stage>-${name}`,
    );
    const made = [...callsOf('queue'), ...callsOf('topic')].map(({ name }) => inStage(name));
    expect(listed.toSorted()).toEqual(made.toSorted());
  });
});

describe('an alarm', () => {
  const blocks = moduleOf('monitoring').blocks.filter(
    ({ type }) => type === 'aws_cloudwatch_metric_alarm',
  );
  const page = 'docs/runbooks/alarms.md';
  const anchors = [...read(page).matchAll(/^## (.+)$/gm)].map(([, heading = '']) =>
    heading.toLowerCase().replaceAll(' ', '-'),
  );

  it('leads to what to do, and what to do is written for alarms that there are', () => {
    const linked = blocks.flatMap(({ body }) => {
      const [, anchor = ''] =
        /docs\/runbooks\/alarms\.md#(\S+)$/.exec(String(body['alarm_description'])) ?? [];
      return anchor === '${each.key}' ? Object.keys(alarms) : [anchor];
    });
    expect(linked.toSorted()).toEqual(anchors.toSorted());
  });

  it.each(blocks.map(({ address, body }) => [address, body] as const))(
    '%s tells somebody when it goes off and when it is over, and nobody of silence',
    (_address, body) => {
      expect(body).toMatchObject({
        alarm_actions: [expect.stringContaining('aws_sns_topic.alarms')],
        ok_actions: body['alarm_actions'],
        treat_missing_data: 'notBreaching',
      });
    },
  );

  it.each([
    ['authentication-failures', 'GreaterThanThreshold', 5],
    ['delivery-rate', 'LessThanThreshold', 95],
    ['function-errors', 'GreaterThanThreshold', 1],
    ['response-time', 'GreaterThanThreshold', 5_000],
    ['rate-limiting', 'GreaterThanThreshold', 100],
  ])('%s has the threshold of the reference', (name, is, threshold) => {
    expect(moduleOf('monitoring').locals['alarms']).toMatchObject({ [name]: { is, threshold } });
  });

  it('stands in docs/monitoring.md', () => {
    const text = read('docs/monitoring.md');
    expect(anchors.filter((anchor) => !text.includes(`alarms.md#${anchor}`))).toEqual([]);
    expect(metricNames.filter((name) => !text.includes(`\`${name}\``))).toEqual([]);
  });
});
