import { z } from 'zod';
import { operation } from '../aws-json.ts';
import type { SesLimits } from './limits.ts';

export const accountOperations = ({ quota, sentLast24Hours }: SesLimits) => ({
  GetAccount: operation(z.strictObject({}), () => ({
    ProductionAccessEnabled: true,
    SendingEnabled: true,
    EnforcementStatus: 'HEALTHY',
    DedicatedIpAutoWarmupEnabled: false,
    SendQuota: {
      Max24HourSend: quota.max24HourSend,
      MaxSendRate: quota.maxSendRate,
      SentLast24Hours: sentLast24Hours(),
    },
    SuppressionAttributes: { SuppressedReasons: ['BOUNCE', 'COMPLAINT'] },
  })),
});
