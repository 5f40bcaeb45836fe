import type { Measured } from '../metrics.ts';
import type { Metrics } from '../ports.ts';

export interface RecordingMetrics extends Metrics {
  recorded: Measured[];
  /** What stood beside the numbers, in the same order. */
  about: Readonly<Record<string, string>>[];
}

export const recordingMetrics = (): RecordingMetrics => {
  const recorded: Measured[] = [];
  const described: Readonly<Record<string, string>>[] = [];
  return {
    recorded,
    about: described,
    record(measured, about = {}) {
      recorded.push(measured);
      described.push(about);
    },
  };
};
