import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import * as z from 'zod';
import type { UnpackedFunction } from './unpack.ts';

export interface Call extends Pick<UnpackedFunction, 'folder' | 'handler' | 'variables'> {
  /** Without one, the handler is only loaded. */
  event?: unknown;
}

const fileOf = (name: string): string => fileURLToPath(new URL(name, import.meta.url));

/** Parameters that CloudFormation looks up when it deploys, and the account's own. */
const deployed = {
  UNSUBSCRIBE_BASE_URL: 'https://api.example.com',
  UNSUBSCRIBE_CONFIRMATION_URL: 'https://crm.example.com/unsubscribe',
  UNSUBSCRIBE_MAILBOX: 'unsubscribe@leave.example.com',
  REPORT_LINK_BASE_URL: 'https://api.example.com',
  REPORT_PAGE_URL: 'https://crm.example.com/report',
  REPORTS_BASE_URL: 'https://reports.example.com',
  REPORTS_BUCKET: 'reports',
  DEFAULT_FROM: 'hello@example.com',
  SENDING_DOMAINS: 'example.com',
  MAILGUN_DOMAIN: 'mg.example.com',
  CONTACT_SYNC_QUEUE_URL: 'https://queues.example.com/contact-sync',
  CAMPAIGN_QUEUE_URL: 'https://queues.example.com/campaigns',
  PAYOUT_QUEUE_URL: 'https://queues.example.com/payouts',
  MAIL_DATA_BUCKET: 'mail-data',
  AWS_REGION: 'us-east-1',
  AWS_ACCESS_KEY_ID: 'test',
  AWS_SECRET_ACCESS_KEY: 'test',
};

/** Runs handlers in a process of their own. Rejects with what it wrote, if it fails. */
export const callHandlers = async (
  calls: readonly Call[],
  { layer, variables = {} }: { layer?: string; variables?: Record<string, string> },
): Promise<unknown[]> => {
  const withVariables = calls.map((call) => ({
    ...call,
    variables: { ...call.variables, ...deployed, ...variables },
  }));
  const mount = layer === undefined ? [] : ['--import', fileOf('./mount-layer.ts')];
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [...mount, fileOf('./run-handlers.ts'), JSON.stringify(withVariables)],
    { env: { PATH: process.env['PATH'], LAYER_FOLDER: layer } },
  );
  return z.array(z.unknown()).parse(JSON.parse(stdout.split('\n').at(-1) ?? ''));
};
