import { invoke } from '@distronation/common/testing';
import { testCampaign } from '@distronation/contracts';
import { expect, it } from 'vitest';
import { campaignEndpoints } from './testing/campaign-endpoints.ts';

const setup = () => {
  const { handler, tests } = campaignEndpoints();
  const ask = (subject: string, key?: string) =>
    invoke(handler, {
      method: testCampaign.method,
      path: testCampaign.path,
      headers: { Authorization: 'Bearer outreach', ...(key ? { 'Idempotency-Key': key } : {}) },
      body: { subject, html: '<p>Hi</p>' },
    });
  return { ask, tests };
};

it('a test under one key is one send, and another content under it is told apart', async () => {
  const { ask, tests } = setup();
  const answers = [await ask('News', 'key'), await ask('News', 'key'), await ask('Other', 'key')];
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
  const [first, again, other] = tests;
  expect(again).toEqual(first);
  expect(other).toMatchObject({ id: first?.id });
  expect(other?.fingerprint).not.toBe(first?.fingerprint);
});

it('tests without a key are as many sends', async () => {
  const { ask, tests } = setup();
  await ask('News');
  await ask('News');
  expect(new Set(tests.map(({ id }) => id)).size).toBe(2);
});
