import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Call } from './call-handlers.ts';

/** A program: loads the handlers of the calls on its command line as Lambda does, calls those that have
 *  an event, and prints what they answer, or else what they are. */
const { argv, env } = process;
const calls = JSON.parse(argv[2] ?? '[]') as Call[];
const context = { awsRequestId: 'lambda-request-1', getRemainingTimeInMillis: () => 10_000 };
const answers: unknown[] = [];
for (const { folder, handler, variables, event } of calls) {
  Object.assign(env, variables);
  const dot = handler.lastIndexOf('.');
  const file = pathToFileURL(join(folder, `${handler.slice(0, dot)}.mjs`)).href;
  const loaded = (await import(file)) as Record<
    string,
    (event: unknown, context: object) => unknown
  >;
  const found = loaded[handler.slice(dot + 1)];
  answers.push(event ? await found?.(event, context) : typeof found);
}
process.stdout.write(`\n${JSON.stringify(answers)}`);
