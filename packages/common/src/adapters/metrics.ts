import { Metrics as Powertools } from '@aws-lambda-powertools/metrics';
import { metricNames, metricUnits } from '../metrics.ts';
import type { Metrics } from '../ports.ts';

const namespace = 'DistroNation';
const serviceName = 'payouts-mailer-outreach';

/** Powertools' embedded metric format: a line of the log that CloudWatch reads numbers from. Nothing is
 *  asked of the network, and nothing written where nothing was measured. */
export const powertoolsMetrics = (): Metrics => {
  const metrics = new Powertools({ namespace, serviceName });
  return {
    record(measured, about = {}) {
      const names = metricNames.filter((name) => measured[name] !== undefined);
      if (names.length === 0) return;
      for (const name of names) metrics.addMetric(name, metricUnits[name], measured[name] ?? 0);
      for (const [key, text] of Object.entries(about)) metrics.addMetadata(key, text);
      metrics.publishStoredMetrics();
    },
  };
};
