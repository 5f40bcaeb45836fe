import { expect, it } from 'vitest';
import { failedMessages } from './batch-failures.ts';

const batch = [{ MessageId: 'a' }, { MessageId: 'b' }];
const ids = (result: unknown) => failedMessages(result, batch).map(({ MessageId }) => MessageId);

it.each([
  ['nothing', undefined],
  ['null', null],
  ['an empty string', ''],
  ['an empty object', {}],
  ['no list', { batchItemFailures: null }],
  ['an empty list', { batchItemFailures: [] }],
])('takes %s for a success of the whole batch', (_, result) => {
  expect(ids(result)).toEqual([]);
});

it('gives back the messages that the function names', () => {
  expect(ids({ batchItemFailures: [{ itemIdentifier: 'b' }] })).toEqual(['b']);
});

it.each([
  ['an empty identifier', { batchItemFailures: [{ itemIdentifier: '' }] }],
  ['another key', { batchItemFailures: [{ messageId: 'a' }] }],
  ['a message that was not in the batch', { batchItemFailures: [{ itemIdentifier: 'c' }] }],
])('takes %s for a failure of the whole batch', (_, result) => {
  expect(ids(result)).toEqual(['a', 'b']);
});
