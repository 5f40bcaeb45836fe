import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createResilience, pauseMs } from './resilience.ts';
import { S3Failure } from './s3-failure.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const fails = (kind: 'NetworkError' | 'NoSuchKey') => async () => {
  throw new S3Failure(kind);
};

/** Runs a call that fails in passing, with all the waiting that belongs to it. */
const failOnce = async ({ run }: ReturnType<typeof createResilience>) => {
  await Promise.all([
    expect(run(fails('NetworkError'))).rejects.toThrow(S3Failure),
    vi.runAllTimersAsync(),
  ]);
};

describe('a call that fails in passing', () => {
  it('is tried three times, after two seconds and after four more', async () => {
    const { run } = createResilience();
    const startedAt = Date.now();
    const at: number[] = [];
    const call = async () => {
      at.push(Date.now() - startedAt);
      throw new S3Failure('ThrottlingException');
    };
    await Promise.all([
      expect(run(call)).rejects.toMatchObject({ kind: 'ThrottlingException' }),
      vi.runAllTimersAsync(),
    ]);
    expect(at).toEqual([0, 2_000, 6_000]);
  });

  it('resolves as soon as it succeeds', async () => {
    const { run } = createResilience();
    const call = vi.fn(async () => 7).mockImplementationOnce(fails('NetworkError'));
    const answer = run(call);
    await vi.advanceTimersByTimeAsync(2_000);
    expect(await answer).toBe(7);
    expect(call).toHaveBeenCalledTimes(2);
  });

  it('is over at once when it is called off between two tries', async () => {
    const { run } = createResilience();
    const off = new AbortController();
    const call = vi.fn(fails('NetworkError'));
    setTimeout(() => off.abort(), 1_000);
    await Promise.all([
      expect(run(call, off.signal)).rejects.toMatchObject({ name: 'AbortError' }),
      vi.advanceTimersByTimeAsync(1_000),
    ]);
    await vi.runAllTimersAsync();
    expect(call).toHaveBeenCalledTimes(1);
  });
});

it('a call that fails for good is tried once, and holds up no other', async () => {
  const resilience = createResilience();
  const call = vi.fn(fails('NoSuchKey'));
  for (let times = 0; times < 10; times += 1) {
    await expect(resilience.run(call)).rejects.toMatchObject({ kind: 'NoSuchKey' });
  }
  expect(call).toHaveBeenCalledTimes(10);
  expect(resilience.pausedUntil()).toBeUndefined();
});

describe('after five failures in a row', () => {
  const paused = async () => {
    const resilience = createResilience();
    const changed = vi.fn();
    resilience.subscribe(changed);
    await failOnce(resilience);
    await Promise.all([
      expect(resilience.run(fails('NetworkError'))).rejects.toThrow(S3Failure),
      vi.advanceTimersByTimeAsync(2_000),
    ]);
    return { resilience, changed };
  };

  it('nothing is asked for half a minute, and everybody is told until when', async () => {
    const { resilience, changed } = await paused();
    expect(changed).toHaveBeenCalledTimes(1);
    expect(resilience.pausedUntil()).toBe(Date.now() + pauseMs);
    const call = vi.fn(async () => 'content');
    await vi.advanceTimersByTimeAsync(pauseMs - 1);
    await expect(resilience.run(call)).rejects.toMatchObject({ kind: 'Paused' });
    expect(call).not.toHaveBeenCalled();
  });

  it('one success ends the pause', async () => {
    const { resilience, changed } = await paused();
    await vi.advanceTimersByTimeAsync(pauseMs);
    expect(await resilience.run(async () => 'content')).toBe('content');
    expect(resilience.pausedUntil()).toBeUndefined();
    expect(changed).toHaveBeenCalledTimes(2);
  });

  it('one more failure begins it anew', async () => {
    const { resilience } = await paused();
    await vi.advanceTimersByTimeAsync(pauseMs);
    await expect(resilience.run(fails('NetworkError'))).rejects.toThrow(S3Failure);
    expect(resilience.pausedUntil()).toBe(Date.now() + pauseMs);
  });
});
