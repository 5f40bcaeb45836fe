import { describe } from 'vitest';
import { memoryRateLimiter } from './memory-rate-limiter.ts';
import { rateLimiterSuite } from './rate-limiter-suite.ts';

describe('the rate limiter in memory', () => rateLimiterSuite(memoryRateLimiter));
