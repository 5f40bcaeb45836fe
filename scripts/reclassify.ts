import { parseArgs } from 'node:util';
import { wireReclassifying } from '@distronation/tracking';
import { chooseEnvironment } from './command-environment.ts';

const usage = `pnpm reclassify [--anew] [--base-port 3000]
--anew leaves behind what an earlier run has begun, because rules have changed since.`;

const readCommandLine = () => {
  try {
    const options = { anew: { type: 'boolean' }, 'base-port': { type: 'string' } } as const;
    return parseArgs({ options }).values;
  } catch (cause) {
    throw new Error(usage, { cause });
  }
};

try {
  const { anew = false, 'base-port': basePort } = readCommandLine();
  chooseEnvironment(basePort);
  const { MAIL_TABLE } = process.env;
  if (!MAIL_TABLE) throw new Error('MAIL_TABLE is not set');
  console.log(
    'It may be stopped at any time: the old numbers are shown until a run gets to its end',
  );
  console.log('Waiting for a minute, until new events count in the new generation too');
  for await (const { recipients, messages } of wireReclassifying(MAIL_TABLE)({ anew })) {
    console.log(`${messages} messages to ${recipients} recipients read again`);
  }
  console.log('Done: the new numbers are shown');
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  console.error(
    'Until a run gets to its end the old numbers are shown; the next one goes on with it',
  );
  process.exitCode = 1;
}
