import { createCampaign } from '@distronation/contracts';
import { describe, expect, it } from 'vitest';
import { paragraphs } from '../content/doc.ts';
import { emptyDraft, newRecord } from '../draft/draft.ts';
import { keyOf, nameOf, orderOf } from './order.ts';

const draft = {
  ...emptyDraft,
  people: [{ email: 'Ana <ana@x.test>', fields: { City: 'Oslo' } }],
  subject: 'News for {{name|you}}',
  doc: paragraphs('Hello'),
};
const record = newRecord(draft, 'draft-1', new Date('2026-11-23T09:14:03Z'));

describe('the order of a draft', () => {
  it('is one that the API takes', () => {
    expect(createCampaign.body.safeParse(orderOf(record)).error).toBeUndefined();
  });

  it('is called for its subject and its beginning where nobody named it', () => {
    expect(nameOf(record)).toBe('News for you · 2026-11-23 09:14:03');
    expect(nameOf({ ...record, draft: { ...draft, name: ' Spring ' } })).toBe('Spring');
  });

  it('measures what the draft says', () => {
    const tracking = { opens: true, clicks: false };
    expect(orderOf({ ...record, draft: { ...draft, tracking } }).trackingSettings).toEqual(
      tracking,
    );
  });

  it('says nothing where nothing is written, so that it is refused', () => {
    const order = orderOf({ ...record, draft: { ...draft, doc: paragraphs('') } });
    expect(order).not.toHaveProperty('html');
    expect(order).not.toHaveProperty('text');
  });
});

describe('the key of a sending', () => {
  it('is the same for the same order of the same draft, and another for any other', async () => {
    const key = await keyOf('draft-1', orderOf(record));
    expect(key).toMatch(/^[0-9a-f]{64}$/);
    expect(await keyOf('draft-1', orderOf(structuredClone(record)))).toBe(key);
    const changed = orderOf({ ...record, draft: { ...draft, subject: 'Other' } });
    expect(await keyOf('draft-1', changed)).not.toBe(key);
    expect(await keyOf('draft-2', orderOf(record))).not.toBe(key);
  });
});
