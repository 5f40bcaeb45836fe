import { describe } from 'vitest';
import { memoryOneAtATime } from './memory-one-at-a-time.ts';
import { oneAtATimeSuite } from './one-at-a-time-suite.ts';

describe('turns in memory', () => {
  oneAtATimeSuite(() => {
    const patient = memoryOneAtATime();
    const impatient = memoryOneAtATime({ isPatient: false });
    return { processes: [patient, patient], impatient: [impatient, impatient] };
  });
});
