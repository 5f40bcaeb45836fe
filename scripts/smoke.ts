import { parseArgs } from 'node:util';
import { ask } from './smoke/ask.ts';
import { runChecks } from './smoke/run-checks.ts';
import { findStage } from './smoke/stage.ts';

/** `pnpm smoke --stage dev`: asks a deployed stage whether it is whole, without sending a mail or changing
 *  anything. `--stage local --base-port 3000` asks a local cloud. Ends with 1 if anything is wrong. */

const { values } = parseArgs({
  options: {
    stage: { type: 'string', default: 'local' },
    'base-port': { type: 'string', default: '3000' },
  },
});
const stage = await findStage(values.stage, Number(values['base-port']));
console.log(`${stage.name}: ${stage.api}`);

const findings = await runChecks(stage, ask);
for (const { name, problems } of findings) {
  console.log(`${problems.length === 0 ? 'ok  ' : 'FAIL'} ${name}`);
  for (const problem of problems) console.log(`       ${problem}`);
}

const failed = findings.filter(({ problems }) => problems.length > 0);
console.log(`${findings.length} checks, ${failed.length} failed`);
if (failed.length > 0) process.exitCode = 1;
