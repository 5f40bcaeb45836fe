import type { Measured } from './read-measured.ts';

export interface Summary {
  count: number;
  sum: number;
  average: number;
  p50: number;
  p95: number;
  p99: number;
}

/** The nearest of the values that are there. */
const percentile = (sorted: readonly number[], share: number): number =>
  sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? 0;

export const summarise = (values: readonly number[]): Summary => {
  const sorted = values.toSorted((one, other) => one - other);
  const sum = values.reduce((total, value) => total + value, 0);
  return {
    count: values.length,
    sum,
    average: values.length === 0 ? 0 : sum / values.length,
    p50: percentile(sorted, 0.5),
    p95: percentile(sorted, 0.95),
    p99: percentile(sorted, 0.99),
  };
};

/** All values of one metric. */
export const valuesOf = (lines: readonly Measured[], name: string): number[] =>
  lines.flatMap(({ values }) => values.get(name) ?? []);

export const sumOf = (lines: readonly Measured[], name: string): number =>
  summarise(valuesOf(lines, name)).sum;

/** The lines by what they are about, such as their endpoint, most lines first. */
export const linesBy = (lines: readonly Measured[], key: string): [string, Measured[]][] =>
  [...Map.groupBy(lines, ({ about }) => about.get(key))]
    .flatMap(([name, group]): [string, Measured[]][] => (name === undefined ? [] : [[name, group]]))
    .toSorted(([, one], [, other]) => other.length - one.length);
