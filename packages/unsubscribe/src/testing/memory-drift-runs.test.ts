import { describe } from 'vitest';
import { driftRunsSuite } from './drift-runs-suite.ts';
import { memoryDriftRuns } from './memory-drift-runs.ts';

describe('comparisons in memory', () => {
  driftRunsSuite(memoryDriftRuns);
});
