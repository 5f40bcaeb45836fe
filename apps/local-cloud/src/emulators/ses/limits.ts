import {
  dailyQuotaExceeded,
  sendingRateExceeded,
  sendingThrottled,
  tooManyRequests,
} from './ses-errors.ts';
import type { SesAccount } from './ses-state.ts';

export interface SesQuota {
  /** Recipients a second. */
  maxSendRate: number;
  /** Recipients in any 24 hours. */
  max24HourSend: number;
  /** All operations but sending, together; `Infinity` lifts it. */
  controlPlanePerSecond: number;
}

export interface SesLimits {
  quota: SesQuota;
  /** Rejects with the error that SES answers to a call above its rate. */
  takeControlPlaneCall(): void;
  /** Counts recipients, or rejects and counts none. */
  takeSend(recipients: number): void;
  sentLast24Hours(): number;
}

const secondMs = 1_000;
const minuteMs = 60_000;
const minutesPerDay = 24 * 60;

export const sesLimits = (account: SesAccount, quota: SesQuota): SesLimits => {
  const control = slidingSecond(quota.controlPlanePerSecond, account.now);
  const sending = slidingSecond(quota.maxSendRate, account.now);

  const forgetOldMinutes = (): void => {
    const oldest = Math.floor(account.now() / minuteMs) - minutesPerDay;
    for (const minute of Object.keys(account.value.sentPerMinute)) {
      if (Number(minute) <= oldest) delete account.value.sentPerMinute[minute];
    }
  };
  const sentLast24Hours = (): number => {
    forgetOldMinutes();
    return Object.values(account.value.sentPerMinute).reduce((sum, sent) => sum + sent, 0);
  };

  return {
    quota,
    sentLast24Hours,
    takeControlPlaneCall() {
      if (!control.hasRoom()) throw tooManyRequests();
      control.take(1);
    },
    takeSend(recipients) {
      if (sentLast24Hours() + recipients > quota.max24HourSend) {
        throw sendingThrottled(dailyQuotaExceeded);
      }
      if (!sending.hasRoom()) throw sendingThrottled(sendingRateExceeded);
      sending.take(recipients);
      const minute = Math.floor(account.now() / minuteMs);
      account.value.sentPerMinute[minute] = (account.value.sentPerMinute[minute] ?? 0) + recipients;
      account.changed();
    },
  };
};

/** Has room until the limit is reached, so that one message to many may go above it, as on SES. */
const slidingSecond = (limit: number, now: () => number) => {
  let taken: { at: number; count: number }[] = [];
  return {
    hasRoom() {
      taken = taken.filter(({ at }) => now() - at < secondMs);
      return taken.reduce((sum, { count }) => sum + count, 0) < limit;
    },
    take: (count: number) => void taken.push({ at: now(), count }),
  };
};
