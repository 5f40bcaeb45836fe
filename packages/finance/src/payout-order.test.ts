import { InvalidRequest } from '@distronation/common';
import { sendMail, type SendMailRequest } from '@distronation/contracts';
import { describe, expect, it } from 'vitest';
import { readPayoutOrder } from './payout-order.ts';

const bodyOf = (overrides: object = {}): SendMailRequest['body'] =>
  sendMail.body.parse({
    to: ['ana@example.com', 'bob@example.com'],
    subject: 'Your statement',
    html: '<p>Hello</p>',
    text: 'Hello',
    from: 'finance@distro-nation.com',
    campaign: { name: 'Payouts', type: 'financial', month: '8', year: '2026' },
    attachReporting: true,
    customIds: ['DN-1', 'DN-2'],
    ...overrides,
  });

const read = (overrides: object = {}) => readPayoutOrder(bodyOf(overrides));

const problemsOf = (overrides: object): string[] => {
  try {
    read(overrides);
    return [];
  } catch (error) {
    if (!(error instanceof InvalidRequest)) throw error;
    return error.problems.map(({ field }) => field);
  }
};

describe('an order of payout mails', () => {
  it('pairs recipients and ids by position', () => {
    expect(read()).toEqual({
      month: { year: '2026', month: '08' },
      partners: [
        { address: 'ana@example.com', customIds: ['DN-1'], values: [] },
        { address: 'bob@example.com', customIds: ['DN-2'], values: [] },
      ],
    });
  });

  it('gives one recipient all ids, and two recipients never one too many', () => {
    const [ana] = read({ to: ['ana@example.com'], customIds: ['DN-1', 'DN-2', 'DN-3'] }).partners;
    expect(ana?.customIds).toEqual(['DN-1', 'DN-2', 'DN-3']);
    for (const customIds of [['DN-1'], ['DN-1', 'DN-2', 'DN-3'], []])
      expect(problemsOf({ customIds })).toContain('customIds');
  });

  it('sends a person who is two partners one mail with what is theirs, and nobody else’s', () => {
    const { partners } = read({
      to: ['ana@example.com', 'bob@example.com', 'Ana@Example.com'],
      customIds: ['DN-1', 'DN-2', 'DN-3'],
      payoutValues: [
        [{ label: 'YouTube', amount: '1.00 USD' }],
        [{ label: 'YouTube', amount: '2.00 USD' }],
        [{ label: 'Spotify', amount: '3.00 USD' }],
      ],
    });
    expect(partners.map(({ customIds }) => customIds)).toEqual([['DN-1', 'DN-3'], ['DN-2']]);
    expect(partners[0]?.values.map(({ amount }) => amount)).toEqual(['1.00 USD', '3.00 USD']);
  });

  it('greets everybody alike, or each in their own way', () => {
    const greetings = (messageGreeting: string | string[]) =>
      read({ messageGreeting }).partners.map(({ greeting }) => greeting);
    expect(greetings('Hello,')).toEqual(['Hello,', 'Hello,']);
    expect(greetings(['Dear Ana,', 'Hi Bob,'])).toEqual(['Dear Ana,', 'Hi Bob,']);
  });

  it('refuses values and greetings that are not one for each recipient', () => {
    expect(problemsOf({ payoutValues: [[]], messageGreeting: ['Hi'] })).toEqual([
      'payoutValues',
      'messageGreeting',
    ]);
  });

  it('refuses a letter that leaves a name open, which nobody would fill in', () => {
    const open = 'Hello {{name}},';
    expect(
      problemsOf({ subject: open, html: open, text: open, messageGreeting: ['Hello,', open] }),
    ).toEqual(['subject', 'html', 'text', 'messageGreeting']);
    expect(problemsOf({ messageGreeting: open })).toEqual(['messageGreeting']);
    const news = { campaign: { name: 'News', type: 'newsletter' }, attachReporting: false };
    expect(problemsOf({ ...news, customIds: undefined, html: open, text: open })).toEqual([]);
  });

  it('takes a letter as long as that of any campaign, and none that is longer', () => {
    expect(read({ html: 'x'.repeat(500 * 1024) }).partners).toHaveLength(2);
    expect(() => bodyOf({ html: 'x'.repeat(500 * 1024 + 1) })).toThrow('at most 500 KB');
    expect(() => bodyOf({ text: 'x'.repeat(500 * 1024 + 1) })).toThrow('at most 500 KB');
  });

  it('takes the month at the top level or of the campaign, and refuses two that differ', () => {
    const campaign = { name: 'Payouts', type: 'financial' };
    expect(read({ campaign, month: '09', year: '2026' }).month).toEqual({
      year: '2026',
      month: '09',
    });
    expect(problemsOf({ month: '09', year: '2025' })).toEqual(['month', 'year']);
    expect(read({ month: '08' }).month?.month).toBe('08');
    expect(problemsOf({ campaign })).toEqual(['month']);
  });

  it('needs ids where reports are attached, and none where they are not', () => {
    expect(problemsOf({ customIds: undefined })).toEqual(['customIds']);
    expect(read({ customIds: undefined, attachReporting: false }).partners[0]?.customIds).toEqual(
      [],
    );
  });

  it('lets a newsletter have nothing of a payout', () => {
    const campaign = { name: 'News', type: 'newsletter' };
    expect(problemsOf({ campaign })).toEqual(['customIds', 'attachReporting']);
    expect(read({ campaign, customIds: undefined, attachReporting: false }).partners).toHaveLength(
      2,
    );
  });
});
