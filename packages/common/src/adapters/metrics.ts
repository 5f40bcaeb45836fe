import { Metrics as Powertools, MetricUnit } from '@aws-lambda-powertools/metrics';
import type { Metrics } from '../ports.ts';

const namespace = 'DistroNation';

/** Powertools' embedded metric format: a line of the log that CloudWatch reads numbers from. */
export const powertoolsMetrics = (serviceName: string): Metrics => {
  const metrics = new Powertools({ namespace, serviceName });
  return {
    record(counts) {
      for (const [name, count] of Object.entries(counts)) {
        metrics.addMetric(name, MetricUnit.Count, count);
      }
      metrics.publishStoredMetrics();
    },
  };
};
