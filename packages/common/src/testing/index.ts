export { apiEvent, invoke, type Answer } from './invoke.ts';
export { memoryAuditLog, type MemoryAuditLog } from './memory-audit-log.ts';
export { memoryRateLimiter, noRateLimiter } from './memory-rate-limiter.ts';
export { rateLimiterSuite } from './rate-limiter-suite.ts';
export { recordingLog, type RecordingLog } from './recording-log.ts';
export { recordingMetrics } from './recording-metrics.ts';
export { staffToken, testKit, testOrigin } from './test-kit.ts';
export { testCtx } from './test-ctx.ts';
export { workedMs } from './worked-ms.ts';
