import { campaignRun } from './campaign-run.ts';
import { plan, warmUpOf, type Measured } from './plan.ts';
import { secondsOf } from './seconds-of.ts';

// A process of its own, as a function is one. Usage: run-delivery.ts <plan as JSON>

const given = plan.parse(JSON.parse(process.argv[2] ?? '{}'));
const { recipients } = given;
const run = campaignRun(given);

await run.order(warmUpOf(recipients));
await run.send();

const { id } = await run.order(recipients);
const freezing = await secondsOf(run.freeze);
const sending = await secondsOf(run.send);
const { accepted, skipped, status } = await run.outcome(id);
if (status !== 'finished') throw new Error(`The campaign is ${status}`);

process.stdout.write(
  JSON.stringify({
    recipients,
    freezing,
    sending,
    residentMB: process.resourceUsage().maxRSS / 1_024,
    accepted,
    skipped,
    kmsCalls: run.counted.kmsCalls,
  } satisfies Measured),
);
