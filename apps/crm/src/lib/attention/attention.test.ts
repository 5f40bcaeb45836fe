import { NetworkError } from '@distronation/api-client';
import { describe, expect, it } from 'vitest';
import { attentionFrom } from './attention.ts';

const answer = { data: 3, error: null, isFetching: false, refetch: () => {} };
const line = { key: 'a', count: 3, words: 'things wait', href: '/there' };
const from = (changes: object = {}) =>
  attentionFrom('Things', { ...answer, ...changes }, () => [line]);

describe('a source of what needs attention', () => {
  it('tells its lines once it has answered, and while it is asked again', () => {
    expect(from()).toMatchObject({ isLoading: false, failure: undefined, lines: [line] });
    expect(from({ isFetching: true })).toMatchObject({ isLoading: false, lines: [line] });
  });

  it.each([true, false])(
    'loads while nothing is known, also offline (asking: %s)',
    (isFetching) => {
      expect(from({ data: undefined, isFetching })).toMatchObject({ isLoading: true, lines: [] });
    },
  );

  it('tells what went wrong instead of what it knew before', () => {
    expect(from({ error: new NetworkError('gone') })).toMatchObject({
      isLoading: false,
      failure: { title: 'No answer from the server' },
      lines: [],
    });
  });
});
