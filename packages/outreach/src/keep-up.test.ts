import { recordingLog, testCtx } from '@distronation/common/testing';
import { describe, expect, it } from 'vitest';
import { keepUp } from './keep-up.ts';

describe('what is due by the clock', () => {
  it('is done although something else fails, which is told in the end', async () => {
    const log = recordingLog();
    const done: string[] = [];
    const failing = async () => {
      throw new Error('no table');
    };
    const task = (name: string) => async () => void done.push(name);
    await expect(keepUp(task('one'), failing, task('two'))(testCtx({ log }))).rejects.toThrow(
      'Not all that was due was done',
    );
    expect(done).toEqual(['one', 'two']);
    expect(log.lines).toMatchObject([{ level: 'error', fields: { error: expect.any(Error) } }]);
  });
});
