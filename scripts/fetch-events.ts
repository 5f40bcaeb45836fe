import { parseArgs } from 'node:util';
import * as z from 'zod';
import { chooseEnvironment } from './command-environment.ts';

const usage = `pnpm fetch-events --from <time> [--to <time>] [--base-port 3000]
Times in ISO 8601, such as 2026-11-22T09:00:00Z; --to is now when absent.`;

/** Mailgun may add to what it lists of the last half hour. */
const unsettledMs = 30 * 60_000;

const time = z.iso.datetime({ offset: true }).transform((text) => new Date(text));

const options = z.object({
  from: time,
  to: time.default(() => new Date()),
  'base-port': z.string().optional(),
});

const readCommandLine = () => {
  const option = { type: 'string' } as const;
  const { values } = parseArgs({ options: { from: option, to: option, 'base-port': option } });
  const read = options.safeParse(values);
  if (!read.success) throw new Error(`${z.prettifyError(read.error)}\n${usage}`);
  if (read.data.from >= read.data.to) throw new Error(`--from must be before --to\n${usage}`);
  return read.data;
};

const fetchAll = async (period: { from: Date; to: Date }) => {
  // Reads the environment when it is imported.
  const { fetchMissedEvents } = await import('@distronation/outreach/commands');
  let fetched = { new: 0, known: 0, unreadable: 0, failed: 0 };
  for await (fetched of fetchMissedEvents(period)) {
    console.log(`${fetched.new + fetched.known} events taken in, ${fetched.new} of them new`);
  }
  return fetched;
};

try {
  const { 'base-port': basePort, ...period } = readCommandLine();
  chooseEnvironment(basePort);
  const { new: missed, known, unreadable, failed } = await fetchAll(period);
  console.log(
    `Fetched ${missed + known + unreadable + failed}: ${missed} new, ${known} known, ` +
      `${unreadable} unreadable, ${failed} failed`,
  );
  const settled = new Date(Date.now() - unsettledMs).toISOString();
  if (period.to.toISOString() > settled) {
    console.log(`Mailgun may still list more since ${settled}: fetch that part again later`);
  }
  if (failed > 0) console.error('Run it again for those that failed: what is known stays as it is');
  process.exitCode = failed > 0 ? 1 : 0;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
