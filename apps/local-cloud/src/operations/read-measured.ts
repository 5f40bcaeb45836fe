import * as z from 'zod';

/** One line of the embedded metric format. */
export interface Measured {
  /** Epoch milliseconds. */
  at: number;
  values: ReadonlyMap<string, number>;
  /** Milliseconds or counts, by the metric's name. */
  units: ReadonlyMap<string, string>;
  /** What stands beside the numbers, such as the endpoint. */
  about: ReadonlyMap<string, string>;
}

const line = z.looseObject({
  _aws: z.object({
    Timestamp: z.number(),
    CloudWatchMetrics: z.array(
      z.object({ Metrics: z.array(z.object({ Name: z.string(), Unit: z.string() })) }),
    ),
  }),
});

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

const readLine = (text: string): Measured[] => {
  const read = line.safeParse(parse(text));
  if (!read.success) return [];
  const { _aws: directive, ...fields } = read.data;
  const metrics = directive.CloudWatchMetrics.flatMap(({ Metrics }) => Metrics);
  const entries = Object.entries(fields);
  return [
    {
      at: directive.Timestamp,
      units: new Map(metrics.map(({ Name, Unit }) => [Name, Unit])),
      values: new Map(
        entries.flatMap(([name, value]) => (typeof value === 'number' ? [[name, value]] : [])),
      ),
      about: new Map(
        entries.flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
      ),
    },
  ];
};

/** What the functions measured, of all that stands in their log. */
export const readMeasured = (log: string): Measured[] =>
  log
    .split('\n')
    .filter((text) => text.startsWith('{"_aws"'))
    .flatMap(readLine);
