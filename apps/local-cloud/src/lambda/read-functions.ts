import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { machineEnvironment, type Environment } from '../environment.ts';
import { commandFile, root } from '../processes/site.ts';
import { parseFunctions, type LambdaFunction } from './event-sources.ts';

/** The functions of `serverless.yml` as the stage `local` resolves them. */
export const readFunctions = async (
  environment: Environment,
  signal: AbortSignal,
): Promise<LambdaFunction[]> => {
  const serverless = commandFile('serverless', 'serverless', join(root, 'package.json'));
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [serverless, 'print', '--stage', 'local', '--path', 'functions', '--format', 'json'],
    { cwd: root, env: { ...machineEnvironment(), ...environment }, signal, maxBuffer: 2 ** 24 },
  );
  return parseFunctions(JSON.parse(stdout));
};
