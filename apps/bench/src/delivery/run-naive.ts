import type * as z from 'zod';
import { naiveRun } from './naive-run.ts';
import { plan, type measuredNaive } from './plan.ts';
import { secondsOf } from './seconds-of.ts';

// A process of its own, as the one it is compared with. Usage: run-naive.ts <plan as JSON>

const { url, recipients } = plan.parse(JSON.parse(process.argv[2] ?? '{}'));
const run = naiveRun(url);

// What is compiled once is not counted.
await run.send(500);
run.counted.kmsCalls = 0;
run.counted.accepted = 0;

const sending = await secondsOf(() => run.send(recipients));
process.stdout.write(
  JSON.stringify({ sending, ...run.counted } satisfies z.infer<typeof measuredNaive>),
);
