import { describe, expect, it } from 'vitest';
import { choiceMoment, eventMoment, oneHistory, whatHoldsUp, type Part } from './history.ts';

const moment = (hour: number) =>
  choiceMoment({
    id: `at-${hour}`,
    at: new Date(Date.UTC(2026, 10, 1, hour)).toISOString(),
    action: 'consent.change',
    actor: 'recipient',
    method: 'preferences_page',
  });

const part = (hasMore: boolean, ...hours: number[]): Part => ({
  moments: hours.map(moment),
  hasMore,
});

const keys = (...parts: Part[]) => oneHistory(parts).map(({ key }) => key);

describe('the history of a contact', () => {
  it('is both lists as one, newest first', () => {
    expect(keys(part(false, 9, 5), part(false, 8, 7))).toEqual(['at-9', 'at-8', 'at-7', 'at-5']);
  });

  it('ends where either list may have something that is not read yet', () => {
    const [mails, choices] = [part(true, 9, 6), part(false, 7, 3)];
    expect(keys(mails, choices)).toEqual(['at-9', 'at-7', 'at-6']);
    expect(whatHoldsUp([mails, choices])).toEqual([0]);
  });

  it('reads on where it is known least', () => {
    expect(whatHoldsUp([part(true, 9, 6), part(true, 9, 8)])).toEqual([1]);
    expect(whatHoldsUp([part(true, 9), part(true, 9)])).toEqual([0, 1]);
    expect(whatHoldsUp([part(false, 9), part(false)])).toEqual([]);
  });

  it('tells a departure by a link of ours once, though both lists have it', () => {
    const at = moment(7).at;
    const left = eventMoment({
      id: 'left',
      messageId: 'message-1',
      event: 'unsubscribed',
      timestamp: at,
      recipient: 'ana@example.com',
      campaign: 'spring',
      tags: [],
      provider: 'link',
      counted: true,
    });
    const mails = { moments: [left], hasMore: false };
    expect(keys(mails, part(false, 7))).toEqual(['at-7']);
    expect(keys(mails)).toEqual([left.key]);
  });

  it('shows nothing while a list is still on its way', () => {
    expect(keys(part(true), part(false, 7))).toEqual([]);
  });
});
