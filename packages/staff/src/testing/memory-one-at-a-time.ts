import { DomainError } from '@distronation/common';
import type { OneAtATime } from '../ports.ts';

/** Waits for a turn, unless it is told to wait for nobody. */
export const memoryOneAtATime = ({ isPatient = true } = {}): OneAtATime => {
  let last: Promise<unknown> = Promise.resolve();
  let working = 0;
  return async (work) => {
    if (working > 0 && !isPatient) throw new DomainError('staff_busy');
    working += 1;
    const turn = last.then(work);
    last = turn.catch(() => undefined).finally(() => void (working -= 1));
    return turn;
  };
};
