import { expect, it } from 'vitest';
import type { OneAtATime } from '../ports.ts';

interface Subject {
  /** Two processes that take turns. */
  processes: [OneAtATime, OneAtATime];
  /** The same, of which the second waits for nobody. */
  impatient: [OneAtATime, OneAtATime];
}

/** What whoever gives turns must do, in memory and over DynamoDB alike. */
export const oneAtATimeSuite = (make: () => Subject): void => {
  it('lets nobody begin before the one before has ended', async () => {
    const { processes } = make();
    let working = 0;
    let most = 0;
    const work = async () => {
      working += 1;
      most = Math.max(most, working);
      await new Promise((resolve) => setImmediate(resolve));
      working -= 1;
      return 'done';
    };
    const [one, other] = processes;
    const all = await Promise.all([one(work), other(work), one(work), other(work)]);
    expect(all).toEqual(['done', 'done', 'done', 'done']);
    expect(most).toBe(1);
  });

  it('turns away, without its work, who cannot wait', async () => {
    const [holder, other] = make().impatient;
    let hasWorked = false;
    await holder(async () => {
      const attempt = other(async () => void (hasWorked = true));
      await expect(attempt).rejects.toMatchObject({ code: 'staff_busy' });
    });
    expect(hasWorked).toBe(false);
    expect(await other(async () => 'done')).toBe('done');
  });

  it('goes on after work that fails, and tells how it failed', async () => {
    const [one, other] = make().impatient;
    const failing = one(() => Promise.reject(new Error('No')));
    await expect(failing).rejects.toThrow('No');
    expect(await other(async () => 'done')).toBe('done');
  });
};
