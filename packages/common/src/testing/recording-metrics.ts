import type { Metrics } from '../ports.ts';

export const recordingMetrics = () => {
  const recorded: Parameters<Metrics['record']>[0][] = [];
  const metrics: Metrics = { record: (counts) => void recorded.push(counts) };
  return { ...metrics, recorded };
};
