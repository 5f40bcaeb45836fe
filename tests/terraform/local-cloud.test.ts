import { topicDescriptions, topics } from '@distronation/contracts';
import {
  buckets,
  configurationSets,
  queues,
  reportReaders,
  reportsCors,
  tables,
} from '@distronation/local-cloud/seed';
import { describe, expect, it } from 'vitest';
import { readFunctions } from '../routes/read-service.ts';
import { blockOf, callsOf, inStage, moduleOf } from './made-by-terraform.ts';
import { nameInArn } from './read-params.ts';

const root = moduleOf('.');
const objectOf = (value: unknown): Record<string, unknown> => Object(value);

describe('the local cloud has what a stage has', () => {
  it('tables, with their indexes and what expires', () => {
    const made = Object.values(objectOf(moduleOf('storage').locals['tables'])).map(objectOf);
    const described = made.map(({ name, indexes, expiry_attribute: expiry }) => ({
      name: inStage(/\$\{var\.prefix\}-\w+/.exec(String(name))),
      indexes,
      ...(expiry !== null && { expiryAttribute: expiry }),
    }));
    expect(described).toEqual(
      expect.arrayContaining(tables.map((table) => ({ ...table, name: inStage(table.name) }))),
    );
    expect(made).toHaveLength(tables.length);
  });

  it('keys, of tables and of indexes', () => {
    expect(blockOf('modules/table', 'aws_dynamodb_table.this')).toMatchObject({
      billing_mode: 'PAY_PER_REQUEST',
      hash_key: 'pk',
      range_key: 'sk',
      dynamic: {
        global_secondary_index: [
          {
            content: [
              {
                hash_key: '${global_secondary_index.value}pk',
                range_key: '${global_secondary_index.value}sk',
                projection_type: 'ALL',
              },
            ],
          },
        ],
      },
    });
  });

  it('queues, with the same patience', () => {
    const made = callsOf('queue').map((call) => ({
      name: inStage(call['name']),
      visibilityTimeout: call['visibility_timeout'],
      maxReceiveCount: call['max_receive_count'],
    }));
    const seeded = queues.map((queue) => ({ ...queue, name: inStage(queue.name) }));
    expect(made).toEqual(expect.arrayContaining(seeded));
    expect(made).toHaveLength(seeded.length);
  });

  it('buckets, and what the browser may do with the reports', () => {
    const locked = callsOf('private-bucket').filter(({ object_lock: lock }) => lock === true);
    expect(locked.map(({ name }) => name)).toEqual(['${var.audit_heads_bucket}']);
    const seeded = buckets.filter(({ ObjectLockEnabledForBucket: lock }) => lock === true);
    expect(seeded.map(({ Bucket }) => Bucket)).toEqual(['dn-local-audit-heads']);
    const cors = reportsCors('${var.crm_url}');
    expect(blockOf('financial', 'aws_s3_bucket_cors_configuration.reports')['cors_rule']).toEqual([
      {
        allowed_headers: cors.AllowedHeaders,
        allowed_methods: cors.AllowedMethods,
        allowed_origins: cors.AllowedOrigins,
        expose_headers: cors.ExposeHeaders,
        max_age_seconds: cors.MaxAgeSeconds,
      },
    ]);
  });

  it('configuration sets, each with what it does not track', () => {
    const { untracked } = moduleOf('outreach').locals;
    const made = new Map(
      Object.entries(objectOf(untracked)).map(([ending, without]) => [
        `distro-nation-<stage>${ending}`,
        new Set([without].flat()),
      ]),
    );
    const seeded = new Map(
      Object.entries(configurationSets).map(([name, seed]) => [
        inStage(name),
        new Set(typeof seed === 'string' ? [] : seed.without),
      ]),
    );
    expect(made).toEqual(seeded);
  });

  it('the contact list’s topics, in the words of the contracts', () => {
    const words = topics.map((topic) => {
      const { name, description } = topicDescriptions[topic];
      return [topic, { name, description }];
    });
    expect(root.variables['topics']?.['default']).toEqual(Object.fromEntries(words));
  });

  it('the roles that may read reports in the browser', () => {
    const { browser_roles: roles } = moduleOf('financial').variables;
    expect(roles?.['default']).toEqual(reportReaders.map(({ value }) => value));
    expect(new Set(reportReaders.map(({ claim }) => claim))).toEqual(new Set(['role']));
  });
});

describe('a queue that drives a function', () => {
  const driven = readFunctions().flatMap(({ name, timeout, events }) =>
    events.flatMap(({ sqs }) => (sqs ? [{ name, timeout, queue: sqs }] : [])),
  );

  it('is found for each function that has one', () => {
    expect(driven.map(({ name }) => name).toSorted()).toEqual([
      'campaignWorker',
      'contactListSync',
      'payoutWorker',
    ]);
  });

  it.each(driven)('hides a message for six times the time of $name', ({ timeout, queue }) => {
    const name = nameInArn(/\$\{param:(\w+)\}/.exec(queue.arn)?.[1] ?? '');
    const call = callsOf('queue').find((each) => inStage(each['name']) === name);
    expect(Number(call?.['visibility_timeout'])).toBeGreaterThanOrEqual(6 * timeout);
  });
});
