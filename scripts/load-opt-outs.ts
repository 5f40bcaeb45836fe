import { parseArgs } from 'node:util';
import { topics as allTopics } from '@distronation/contracts';
import * as z from 'zod';
import { chooseEnvironment } from './command-environment.ts';

const usage = `pnpm load-opt-outs [--topic newsletter]... [--from <place>] [--base-port 3000]
Takes over what was left at SES, of everything and of the topics given (all when absent).
--from goes on from the place that a run which was cut off named last.`;

const place = z.object({
  listing: z.enum(['left_all', ...allTopics]),
  after: z.string().optional(),
});

const options = z.object({
  topic: z.array(z.enum(allTopics)).default([...allTopics]),
  from: z
    .string()
    .transform((text): unknown => JSON.parse(text))
    .pipe(place)
    .optional(),
  'base-port': z.string().optional(),
});

const readCommandLine = () => {
  try {
    const one = { type: 'string' } as const;
    const { values } = parseArgs({
      options: { topic: { ...one, multiple: true }, from: one, 'base-port': one },
    });
    return options.parse(values);
  } catch (cause) {
    throw new Error(usage, { cause });
  }
};

try {
  const { topic: topics, from, 'base-port': basePort } = readCommandLine();
  chooseEnvironment(basePort);
  const { loadAllOptOuts } = await import('@distronation/unsubscribe-utils/commands');
  for await (const { calls, listed, adopted, next } of loadAllOptOuts(topics, from)) {
    console.log(`${calls} pages, ${listed} opt-outs, ${adopted} of them new to us`);
    if (next) console.log(`  to go on from here: --from '${JSON.stringify(next)}'`);
  }
  console.log('Done: the gate knows what SES knows');
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
