import { createContact } from '@distronation/contracts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { leadFields, leadName } from './lead-values.ts';

const channel = {
  id: 'UC1',
  title: 'Jazz with Ada',
  description: '',
  publishedAt: '2015-04-01T00:00:00Z',
  handle: '@jazz',
  country: 'SE',
  subscribers: 18_204,
};

describe('what a contact knows of a channel', () => {
  it('is its name, where it is, and how large it is', () => {
    expect(leadFields(channel)).toEqual({
      channel: 'Jazz with Ada',
      channel_url: 'https://www.youtube.com/@jazz',
      handle: '@jazz',
      country: 'SE',
      subscribers: '18,204',
    });
  });

  it('is accepted by the API, whatever a channel is called', () => {
    const text = fc.string({ unit: 'binary', maxLength: 700 });
    fc.assert(
      fc.property(text, text, (title, handle) => {
        const lead = { ...channel, title, handle };
        const name = leadName(lead);
        const body = { email: 'ana@example.com', fields: leadFields(lead), source: 'youtube' };
        const parsed = createContact.body.safeParse({ ...body, ...(name && { name }) });
        expect(parsed.error?.issues).toBeUndefined();
      }),
      { numRuns: 200 },
    );
  });
});
