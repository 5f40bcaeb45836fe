import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { environment } from '../../cloud/stores.ts';
import { planVariable, type Plan } from './plan.ts';

const program = fileURLToPath(new URL('worker-process.ts', import.meta.url));

/** Nothing was to be done, for both workers and once more: nothing will be before time has passed. */
const idlesToBeSure = 4;

/** Starts the process, and kills it in the midst of its `diesAt`-th step, or when it has nothing to do.
 *  Resolves to which it was. Rejects if it ends by itself. */
export const liveAndDie = async (given: Plan, diesAt: number): Promise<'killed' | 'idle'> => {
  const child = spawn(process.execPath, [program], {
    env: { ...process.env, ...environment, [planVariable]: JSON.stringify(given) },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const exited = once(child, 'exit');
  const complaints: string[] = [];
  child.stderr.on('data', (data: Buffer) => complaints.push(data.toString()));
  const seen = { steps: 0, idles: 0 };
  let end: 'killed' | 'idle' | undefined;
  for await (const line of createInterface(child.stdout)) {
    if (line === 'step') [seen.steps, seen.idles] = [seen.steps + 1, 0];
    else seen.idles += 1;
    if (seen.steps >= diesAt) end = 'killed';
    else if (seen.idles >= idlesToBeSure) end = 'idle';
    if (end) break;
  }
  child.kill('SIGKILL');
  await exited;
  if (!end) throw new Error(`The process ended by itself: ${complaints.join('')}`);
  return end;
};
