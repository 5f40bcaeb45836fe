import { invoke } from '@distronation/common/testing';
import { describe, expect, it } from 'vitest';
import { campaignEndpoints } from './testing/campaign-endpoints.ts';

const setup = () => {
  const { world, handler } = campaignEndpoints();
  const call = (method: 'GET' | 'POST', resource: string, options: object = {}) =>
    invoke(handler, {
      method,
      resource: `/outreach/campaigns${resource}`,
      headers: { Authorization: 'Bearer outreach' },
      ...options,
    });
  const order = (body: object = {}, headers: object = {}) =>
    call('POST', '', {
      headers: { Authorization: 'Bearer outreach', ...headers },
      body: {
        name: 'November',
        subject: 'News',
        html: '<p>Hello</p>',
        audience: {
          recipients: [{ email: 'ana@example.com' }, { email: 'Bob <bob@example.com>' }],
        },
        ...body,
      },
    });
  return { world, call, order };
};

const idOf = (answer: { body: unknown }): string => {
  const found = /"id":"([0-9A-Z]{26})"/.exec(JSON.stringify(answer.body));
  return found?.[1] ?? '';
};

describe('ordering a campaign', () => {
  it('is answered at once, and mails everybody afterwards', async () => {
    const { world, call, order } = setup();
    const answer = await order();
    expect(answer).toMatchObject({
      status: 200,
      body: { data: { recipientCount: 2, campaign: { status: 'preparing' } } },
    });
    expect(world.provider.mailed()).toEqual([]);
    await world.drain();
    expect(world.provider.mailed()).toEqual(['ana@example.com', 'bob@example.com']);
    const { body } = await call('GET', '/{id}', { params: { id: idOf(answer) } });
    expect(body).toMatchObject({
      data: {
        campaign: {
          status: 'finished',
          text: 'text of <p>Hello</p>',
          createdBy: expect.stringContaining('@'),
          progress: { audience: 2, accepted: 2, remaining: 0 },
        },
      },
    });
  });

  it('under one key leads to one campaign, and refuses another order under it', async () => {
    const { world, order } = setup();
    const key = { 'Idempotency-Key': 'k1' };
    const answers = await Promise.all([order({}, key), order({}, key), order({}, key)]);
    expect(new Set(answers.map(idOf)).size).toBe(1);
    expect(await order({ subject: 'Other' }, key)).toMatchObject({ status: 422 });
    await world.drain();
    expect(world.provider.mailed()).toHaveLength(2);
  });

  it('refuses a name that another campaign has', async () => {
    const { order } = setup();
    await order();
    expect(await order()).toMatchObject({ status: 409, body: { code: 'campaign_name_taken' } });
  });

  it('counts an address once, whatever its case, and says so before', async () => {
    const { world, call, order } = setup();
    const audience = { recipients: [{ email: 'ana@example.com' }, { email: 'Ana@Example.com' }] };
    const { body } = await call('POST', '/check', {
      body: { subject: 'News', text: 'Hi', audience },
    });
    expect(body).toMatchObject({ data: { audience: 1, duplicates: 1, reachable: 1 } });
    await order({ audience });
    await world.drain();
    expect(world.provider.mailed()).toEqual(['ana@example.com']);
  });

  it('names each field that the mail needs and recipients lack, and sends nothing', async () => {
    const { world, order } = setup();
    const recipients = [
      { email: 'ana@example.com', fields: { city: 'Oslo' } },
      { email: 'bob@example.com' },
    ];
    const answer = await order({
      text: '{{city}}, {{name|you}} {{plan}}',
      audience: { recipients },
    });
    expect(answer.status).toBe(400);
    expect(JSON.stringify(answer.body)).toContain('1 of 2 recipients have no city');
    expect(JSON.stringify(answer.body)).toContain('2 of 2 recipients have no plan');
    expect(world.queue.jobs).toEqual([]);
  });

  it('says to each recipient what their own fields hold, escaped in HTML', async () => {
    const { world, order } = setup();
    const recipients = [{ email: 'ana@example.com', name: 'Ana <3', fields: { city: 'Oslo' } }];
    await order({ html: '<p>{{name}}, {{city}}</p>', audience: { recipients } });
    await world.drain();
    const [batch = []] = world.provider.batches;
    expect(batch[0]?.fields).toMatchObject({
      name: { html: 'Ana &#60;3', text: 'Ana <3' },
      city: { html: 'Oslo', text: 'Oslo' },
    });
  });

  it('takes a hundred thousand people in one body, and 413 more than a function may be given', async () => {
    const { world, order } = setup();
    const recipients = Array.from({ length: 100_000 }, (_, n) => ({
      email: `user${n}@example.com`,
    }));
    expect(await order({ audience: { recipients } })).toMatchObject({
      status: 200,
      body: { data: { recipientCount: 100_000 } },
    });
    expect(world.queue.jobs).toHaveLength(1);
    const more = [...recipients, { email: 'one.more@example.com' }];
    expect(await order({ name: 'Another', audience: { recipients: more } })).toMatchObject({
      status: 400,
    });
    const fields = { note: 'x'.repeat(50) };
    const longer = recipients.map((one) => ({ ...one, fields }));
    expect(await order({ name: 'Another', audience: { recipients: longer } })).toMatchObject({
      status: 413,
      body: { code: 'body_too_large' },
    });
    expect(world.queue.jobs).toHaveLength(1);
  });

  it('refuses a sender who is not ours', async () => {
    const { order } = setup();
    expect(await order({ from: 'ceo@example.com' })).toMatchObject({
      status: 400,
      body: { code: 'sender_not_allowed' },
    });
  });
});

describe('those who got no mail', () => {
  it('are counted before, with why, and listed afterwards', async () => {
    const { world, call, order } = setup();
    world.suppressed['bob@example.com'] = 'unsubscribed_topic';
    const audience = { recipients: [{ email: 'ana@example.com' }, { email: 'bob@example.com' }] };
    const check = await call('POST', '/check', { body: { subject: 'N', text: 'Hi', audience } });
    expect(check.body).toMatchObject({
      data: {
        reachable: 1,
        skipped: { unsubscribed_topic: 1 },
        skippedExamples: [{ email: 'bob@example.com', reason: 'unsubscribed_topic' }],
      },
    });
    const id = idOf(await order());
    await world.drain();
    const { body } = await call('GET', '/{id}/recipients', {
      params: { id },
      query: { state: 'skipped' },
    });
    expect(body).toMatchObject({
      data: { recipients: [{ email: 'bob@example.com', reason: 'unsubscribed_topic' }] },
    });
  });

  it('perhaps got one: a colleague decides, once, and the campaign ends', async () => {
    const { world, call, order } = setup();
    world.provider.leaveInDoubt();
    const id = idOf(await order());
    await world.drain();
    const path = { params: { id }, query: { state: 'uncertain' } };
    const { body } = await call('GET', '/{id}/recipients', path);
    const rows = [...JSON.stringify(body).matchAll(/"id":"([0-9a-f]{32})"/g)].map(([, row]) => row);
    expect(rows).toHaveLength(2);
    const decide = (recipientId: string | undefined, decision: string) =>
      call('POST', '/{id}/recipients/{recipientId}', {
        params: { id, recipientId },
        body: { decision },
      });
    expect(await decide(rows[0], 'sent')).toMatchObject({ status: 200 });
    expect(await decide(rows[0], 'not_sent')).toMatchObject({ status: 409 });
    expect(await decide(rows[1], 'not_sent')).toMatchObject({ status: 200 });
    await world.drain();
    expect((await call('GET', '/{id}', { params: { id } })).body).toMatchObject({
      data: { campaign: { status: 'finished', progress: { accepted: 1, failed: 1 } } },
    });
  });
});

/** The names of all that a question leads to, by pages of one. */
const walkOf =
  (call: ReturnType<typeof setup>['call']) =>
  async (question: Record<string, string>): Promise<(string | undefined)[]> => {
    const seen: (string | undefined)[] = [];
    let cursor: string | undefined;
    do {
      const query = { ...question, limit: '1', ...(cursor ? { cursor } : {}) };
      const body = JSON.stringify((await call('GET', '', { query })).body);
      seen.push(...[...body.matchAll(/"name":"([^"]+)"/g)].map(([, name]) => name));
      cursor = /"next":"(\w+)"/.exec(body)?.[1];
    } while (cursor);
    return seen;
  };

describe('the list', () => {
  it('tells those alone that are asked for, page by page', async () => {
    const { world, call, order } = setup();
    const names = ['Spring news', 'Summer news', 'Autumn news', 'Winter greetings'];
    for (const name of names) await order({ name, subject: 'Hello' });
    await world.drain();
    const walk = walkOf(call);
    expect(await walk({ text: 'NEWS', status: 'finished' })).toEqual([
      'Autumn news',
      'Summer news',
      'Spring news',
    ]);
    expect(await walk({ status: 'paused' })).toEqual([]);
  });

  it('tells what has not ended, page by page, wherever it stands', async () => {
    const { world, call, order } = setup();
    const walk = walkOf(call);
    await order({ name: 'Long over', subject: 'Hello' });
    await world.drain();
    const paused = idOf(await order({ name: 'Stands still', subject: 'Hello' }));
    await call('POST', '/{id}/actions', { params: { id: paused }, body: { action: 'pause' } });
    await order({ name: 'Has just begun', subject: 'Hello' });
    expect(await walk({ status: 'open' })).toEqual(['Has just begun', 'Stands still']);
    expect(await walk({ status: 'open', text: 'still' })).toEqual(['Stands still']);
  });
});

describe('a test', () => {
  it('goes to the caller alone, and says the names of what it does not know', async () => {
    const { call } = setup();
    const answer = await call('POST', '/test', {
      body: { subject: 'News for {{name}}', text: 'Hi {{name}}' },
    });
    expect(answer).toMatchObject({ status: 200 });
    expect(JSON.stringify(answer.body)).toMatch(/on its way to \S+@\S+/);
  });
});
