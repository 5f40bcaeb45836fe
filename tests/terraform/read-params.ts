import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import * as z from 'zod';
import { inStage } from './made-by-terraform.ts';

const path = new URL('../../serverless/params.yml', import.meta.url);
const file = z.object({ default: z.record(z.string(), z.unknown()) });

/** What a deployed stage is told, by the parameter's name. */
export const params = file.parse(parse(readFileSync(path, 'utf8'))).default;

const text = JSON.stringify(params);

const matches = (pattern: RegExp): string[] => [
  ...new Set([...text.matchAll(pattern)].map(([, name = '']) => name)),
];

/** The SSM parameters that CloudFormation looks up. */
export const lookedUp = matches(/resolve:ssm:\/distro-nation\/\$\{sls:stage\}\/([\w-]+)/g);

/** The names of queues and topics that are known without being looked up. */
export const takenForGranted = matches(/(dn-\$\{sls:stage\}-[\w-]+)/g).map(inStage);

/** The name at the end of a parameter's ARN. */
export const nameInArn = (param: string): string =>
  inStage(/(dn-\$\{sls:stage\}-[\w-]+)/.exec(JSON.stringify(params[param]))?.[1]);
