import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { z } from 'zod';
import { machineEnvironment, type Environment } from '../environment.ts';
import { failureIn, serverless } from '../processes/serverless.ts';
import { parseFunctions, type LambdaFunction } from './event-sources.ts';

const options = '--stage local --path functions --format json'.split(' ');
const maxBuffer = 16 * 1024 * 1024;
const failedCommand = z.object({ stdout: z.string() });

/** The functions of `serverless.yml` as the stage `local` resolves them. Rejects with one line. */
export const readFunctions = async (
  environment: Environment,
  signal: AbortSignal,
): Promise<LambdaFunction[]> => {
  const { command, args, cwd } = serverless('print', ...options);
  const env = { ...machineEnvironment(), ...environment };
  const run = promisify(execFile)(command, args, { cwd, env, signal, maxBuffer });
  const { stdout } = await run.catch((error: unknown) => {
    const output = failedCommand.safeParse(error).data?.stdout ?? '';
    throw new Error(failureIn(output) ?? 'serverless.yml cannot be read', { cause: error });
  });
  return parseFunctions(JSON.parse(stdout));
};
