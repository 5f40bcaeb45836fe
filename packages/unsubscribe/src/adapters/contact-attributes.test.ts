import { describe, expect, it } from 'vitest';
import { markAsOurs, writtenAsOf } from './contact-attributes.ts';

const asOf = new Date('2026-11-01T09:00:00.123Z');
const newsletter = { TopicName: 'newsletter', SubscriptionStatus: 'OPT_OUT' } as const;
const outreach = { TopicName: 'outreach', SubscriptionStatus: 'OPT_IN' } as const;
const choice = { UnsubscribeAll: false, TopicPreferences: [newsletter, outreach] };

describe('a contact of SES’s list', () => {
  it('is as old as what we wrote, in whatever order SES tells it', () => {
    const told = { UnsubscribeAll: false, TopicPreferences: [outreach, newsletter] };
    expect(writtenAsOf({ ...told, AttributesData: markAsOurs(choice, asOf) })).toEqual(asOf);
  });

  it.each([
    ['left everything', { UnsubscribeAll: true }],
    ['left a topic', { TopicPreferences: [newsletter] }],
    ['has attributes of somebody else’s', { AttributesData: '{"name":"Ana"}' }],
    ['has none', { AttributesData: undefined }],
    ['has what is no JSON', { AttributesData: '{' }],
  ])('is as new as SES says where it %s', (_what, changed) => {
    const AttributesData = markAsOurs(choice, asOf);
    expect(writtenAsOf({ ...choice, AttributesData, ...changed })).toBeUndefined();
  });
});
