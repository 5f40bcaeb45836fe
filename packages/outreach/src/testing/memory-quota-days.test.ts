import { describe } from 'vitest';
import { memoryQuotaDays } from './memory-quota-days.ts';
import { quotaDaysSuite } from './quota-days-suite.ts';

describe('units of YouTube in memory', () => quotaDaysSuite(memoryQuotaDays));
