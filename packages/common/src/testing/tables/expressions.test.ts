import { describe, expect, it } from 'vitest';
import { queried, updated } from './expressions.ts';

describe('an update', () => {
  it('sets, adds and removes as its expression says', () => {
    const before = { sent: 2, state: 'claimed', holder: 'me', campaign: 'news' };
    const placeholders = {
      names: { '#state': 'state', '#n': 'sent' },
      values: { ':state': 'accepted', ':id': 'm1', ':n': 3 },
    };
    const expression = 'SET #state = :state, messageId = :id REMOVE holder, leaseUntil ADD #n :n';
    expect(updated(before, expression, placeholders)).toEqual({
      sent: 5,
      state: 'accepted',
      messageId: 'm1',
      campaign: 'news',
    });
  });

  it('keeps what is there where it says so', () => {
    const placeholders = { names: { '#current': 'current' }, values: { ':one': 1, ':at': 9 } };
    const expression = 'SET at = :at, #current = if_not_exists(#current, :one)';
    expect(updated({ current: 2 }, expression, placeholders)).toEqual({ at: 9, current: 2 });
    expect(updated({}, expression, placeholders)).toEqual({ at: 9, current: 1 });
  });

  it('of a form that it does not know is refused', () => {
    const placeholders = { names: {}, values: { ':one': 1 } };
    expect(() => updated({ a: 1 }, 'SET a = a + :one', placeholders)).toThrow('another form');
  });
});

describe('a query', () => {
  const ask = (expression: string, values: Record<string, string>) => {
    const asked = queried(expression, { names: { '#pk': 'pk', '#sk': 'sk' }, values });
    const items = ['a', 'b1', 'b2', 'c'].map((sk) => ({ pk: 'P', sk }));
    return [asked.partition, ...items.filter(asked.isWanted).map(({ sk }) => sk)];
  };

  it.each([
    ['pk = :pk', { ':pk': 'P' }, ['P', 'a', 'b1', 'b2', 'c']],
    ['pk = :pk AND begins_with(sk, :b)', { ':pk': 'P', ':b': 'b' }, ['P', 'b1', 'b2']],
    [
      '#pk = :pk AND #sk BETWEEN :x AND :y',
      { ':pk': 'P', ':x': 'b', ':y': 'c' },
      ['P', 'b1', 'b2', 'c'],
    ],
    ['pk = :pk AND sk < :y', { ':pk': 'P', ':y': 'b2' }, ['P', 'a', 'b1']],
  ])('%s finds what DynamoDB would', (expression, values, expected) => {
    expect(ask(expression, values)).toEqual(expected);
  });

  it('of a form that it does not know is refused', () => {
    expect(() => ask('pk = :pk AND sk > :y', { ':pk': 'P', ':y': 'b' })).toThrow('another form');
  });
});
