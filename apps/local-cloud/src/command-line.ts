import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { localDir } from './state-dir.ts';
import type { LocalCloudOptions } from './start-local-cloud.ts';

export const usage = `pnpm dev [options]
  --base-port 3000          where the ports begin
  --state dev               the folder under .local that keeps the state
  --provider mailgun        or ses
  --list-management on      or off: whether SES replaces our List-Unsubscribe headers
  --watch                   builds functions again when their sources change`;

const settings = z.object({
  'base-port': z.coerce.number().int().min(1024).max(65_000).default(3000),
  state: z
    .string()
    .regex(/^[\w-]+$/)
    .default('dev'),
  provider: z.enum(['mailgun', 'ses']).default('mailgun'),
  'list-management': z.enum(['on', 'off']).default('on'),
  watch: z.boolean().default(false),
});

/** Throws with the usage when an option is unknown or makes no sense. */
export const readCommandLine = (args: string[]): LocalCloudOptions => {
  try {
    const option = { type: 'string' } as const;
    const { values } = parseArgs({
      args,
      options: {
        'base-port': option,
        state: option,
        provider: option,
        'list-management': option,
        watch: { type: 'boolean' },
      },
    });
    const chosen = settings.parse(values);
    return {
      basePort: chosen['base-port'],
      stateDir: resolve(localDir, chosen.state),
      provider: chosen.provider,
      listManagement: chosen['list-management'] === 'on',
      watch: chosen.watch,
    };
  } catch (cause) {
    throw new Error(usage, { cause });
  }
};
