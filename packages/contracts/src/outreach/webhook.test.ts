import { describe, expect, it } from 'vitest';
import { mailgunEvent, webhook } from './webhook.ts';
import { readWebhookForm } from './webhook-form.ts';

const signature = { timestamp: '1461261330', token: '06c96bafc3f4', signature: 'ab'.repeat(32) };

const signed = new URLSearchParams(signature).toString();

const read = (form: string) =>
  webhook.body.safeParse(readWebhookForm([...new URLSearchParams(form)]));

const readFields = (fields: Record<string, string>) =>
  read(new URLSearchParams({ ...fields, ...signature }).toString());

const problems = (result: ReturnType<typeof read>) =>
  result.error?.issues.map(({ path }) => path.join('.')) ?? [];

describe('a webhook as a form', () => {
  it('is the same as in JSON when it holds its two parts as JSON texts', () => {
    const event = {
      event: 'delivered',
      id: 'event-1',
      timestamp: 1_461_261_330.25,
      recipient: 'ana@example.com',
      tags: ['welcome'],
    };
    const fields = {
      signature: JSON.stringify(signature),
      'event-data': JSON.stringify(event),
    };
    expect(read(new URLSearchParams(fields).toString()).data).toEqual({
      signature,
      'event-data': event,
    });
  });

  it('is read in the flat shape of older webhooks, under its token as its id', () => {
    const fields = {
      event: 'clicked',
      recipient: 'ana@example.com',
      domain: 'mg.example.com',
      'message-id': '20160421175529.1.2@mg.example.com',
      url: 'https://example.com/a',
      ip: '203.0.113.9',
      country: 'DE',
      region: 'BE',
      city: 'Berlin',
      'client-name': 'Firefox',
      'client-os': 'Linux',
      'client-type': 'browser',
      'device-type': 'desktop',
      'user-agent': 'Mozilla/5.0 (X11; Linux)',
      send_id: 'send-1',
      campaignId: 'autumn',
    };
    expect(readFields(fields).data).toMatchObject({
      signature,
      'event-data': {
        event: 'clicked',
        id: signature.token,
        timestamp: 1_461_261_330,
        recipient: 'ana@example.com',
        message: { headers: { 'message-id': '20160421175529.1.2@mg.example.com' } },
        url: 'https://example.com/a',
        ip: '203.0.113.9',
        geolocation: { country: 'DE', region: 'BE', city: 'Berlin' },
        'client-info': {
          'client-name': 'Firefox',
          'client-os': 'Linux',
          'client-type': 'browser',
          'device-type': 'desktop',
          'user-agent': 'Mozilla/5.0 (X11; Linux)',
        },
        'user-variables': { send_id: 'send-1', campaignId: 'autumn' },
        form: fields,
      },
    });
  });

  it('finds the message of a bounce among its headers where no field names it', () => {
    const headers = [
      ['Content-Type', ['multipart/alternative', { boundary: 'x' }]],
      ['Message-Id', '<m1@mg.example.com>'],
      ['To', 'Ana <ana@example.com>'],
    ];
    const fields = {
      event: 'bounced',
      code: '550',
      error: '5.1.1 No such user',
      'message-headers': JSON.stringify(headers),
    };
    expect(readFields(fields).data?.['event-data']).toMatchObject({
      message: { headers: { 'message-id': '<m1@mg.example.com>', to: 'Ana <ana@example.com>' } },
      'delivery-status': { code: '550', message: '5.1.1 No such user' },
    });
  });

  it.each(['tag', 'X-Mailgun-Tag'])('has a tag for each %s', (name) => {
    const form = `event=opened&${name}=welcome&${name}=news&${signed}`;
    expect(read(form).data?.['event-data']['tags']).toEqual(['welcome', 'news']);
  });

  it('is not misled by custom variables that are named as its own fields', () => {
    const form = `token=mine&event=opened&event=launch&${signed}`;
    expect(read(form).data).toMatchObject({ signature, 'event-data': { event: 'opened' } });
  });

  it.each([
    ['nothing', '', 'signature.timestamp'],
    ['a part that is no JSON', 'signature={}&event-data={event', 'event-data'],
    ['no event', signed, 'event-data.event'],
    ['another kind of headers', 'message-headers={"To":1}&event=opened', 'signature.token'],
  ])('is refused with %s', (_what, form, field) => {
    expect(problems(read(form))).toContain(field);
  });
});

describe('an event of Mailgun', () => {
  const event = { event: 'opened', id: 'event-1', timestamp: 1_461_261_330.25 };

  it.each([
    { ...event, recipient: null, tags: 'none', message: [], 'a-field-of-tomorrow': { deep: [1] } },
    { ...event, timestamp: 0.001 },
  ])('is kept as it came', (given) => {
    expect(mailgunEvent.parse(given)).toEqual(given);
  });

  it.each([
    { ...event, timestamp: Number.MAX_VALUE },
    { ...event, timestamp: -1 },
    { ...event, timestamp: '1461261330' },
    { ...event, id: '' },
    { ...event, id: 7 },
    { ...event, event: ['opened'] },
    { ...event, recipient: { address: 'ana@example.com' } },
  ])('is refused when it could not be filed', (given) => {
    expect(mailgunEvent.safeParse(given).success).toBe(false);
  });
});
