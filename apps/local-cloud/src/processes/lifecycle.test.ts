import { expect, it } from 'vitest';
import { allStarted, createLifecycle } from './lifecycle.ts';

it('takes back what was started, newest first, also past a part that fails to stop', async () => {
  const stopped: string[] = [];
  const lifecycle = createLifecycle();
  lifecycle.onStop(() => stopped.push('first'));
  lifecycle.onStop(() => Promise.reject(new Error('stuck')));
  lifecycle.onStop(async () => stopped.push('last'));
  await expect(lifecycle.stop()).rejects.toMatchObject({ errors: [new Error('stuck')] });
  expect(stopped).toEqual(['last', 'first']);
});

it('takes nothing back twice', async () => {
  let stops = 0;
  const lifecycle = createLifecycle();
  lifecycle.onStop(() => (stops += 1));
  await lifecycle.stop();
  await lifecycle.stop();
  expect(stops).toBe(1);
});

it('reports the first failure, and only after every start has come to an end', async () => {
  const lifecycle = createLifecycle();
  const slow = Promise.withResolvers<void>();
  let settled = false;
  const waiting = allStarted(lifecycle, [
    slow.promise.then(() => Promise.reject(new Error('second'))),
    Promise.reject(new Error('first')),
  ]).finally(() => (settled = true));
  await new Promise((done) => setImmediate(done));
  expect([lifecycle.signal.aborted, settled]).toEqual([true, false]);
  slow.resolve();
  await expect(waiting).rejects.toThrow('first');
});

it('gives up when somebody else wants to stop', async () => {
  const outer = new AbortController();
  const lifecycle = createLifecycle(outer.signal);
  outer.abort(new Error('Ctrl-C'));
  await expect(allStarted(lifecycle, [Promise.resolve()])).rejects.toThrow('Ctrl-C');
});
