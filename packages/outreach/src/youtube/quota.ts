import { DomainError, type Ctx } from '@distronation/common';
import {
  youTubeCosts,
  type ReadYouTubeQuotaResponse,
  type SpendYouTubeQuotaRequest,
  type SpendYouTubeQuotaResponse,
} from '@distronation/contracts';
import type { QuotaDays } from './ports.ts';
import { quotaDay } from './quota-day.ts';

export interface QuotaDeps {
  quotaDays: QuotaDays;
  /** Units for a day, of all colleagues together. */
  dailyUnits: number;
  now: () => Date;
}

const told = (at: Date, limit: number, spent: number): ReadYouTubeQuotaResponse => {
  const { day, resetsAt } = quotaDay(at);
  return { data: { day, limit, spent, resetsAt: resetsAt.toISOString() } };
};

export const readYouTubeQuota =
  ({ quotaDays, dailyUnits, now }: QuotaDeps) =>
  async (): Promise<ReadYouTubeQuotaResponse> => {
    const at = now();
    return told(at, dailyUnits, await quotaDays.spentOn(quotaDay(at).day));
  };

export const spendYouTubeQuota =
  ({ quotaDays, dailyUnits, now }: QuotaDeps) =>
  async (_ctx: Ctx, { body }: SpendYouTubeQuotaRequest): Promise<SpendYouTubeQuotaResponse> => {
    const at = now();
    const units = body.calls.reduce((sum, call) => sum + youTubeCosts[call], 0);
    const spent = await quotaDays.spend(quotaDay(at).day, units, dailyUnits);
    if (spent === undefined) throw new DomainError('youtube_quota_spent');
    return told(at, dailyUnits, spent);
  };
