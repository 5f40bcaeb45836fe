import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { DriftReport } from '@distronation/contracts';
import { dynamoConsentStore } from '@distronation/unsubscribe-utils/adapters';
import { beforeAll, describe, expect, it } from 'vitest';
import { ownMailTable } from '../cloud/own-table.ts';
import { auditLog, dynamo, environment, hashAddress, leaveAtSes } from '../cloud/stores.ts';

const somebody = (name: string) => `${name}-${crypto.randomUUID()}@example.com`;
const [all, news, later] = [somebody('all'), somebody('news'), somebody('later')];

let table = '';
beforeAll(async () => {
  table = await ownMailTable();
});

const run = (script: string, ...args: string[]) =>
  new Promise<{ code: unknown; said: string }>((resolve) => {
    const path = fileURLToPath(new URL(`../../scripts/${script}.ts`, import.meta.url));
    const variables = {
      STAGE: 'local',
      MAIL_TABLE: table,
      UNSUBSCRIBE_MAILBOX: 'unsubscribe@distro-nation.com',
    };
    const env = { ...process.env, ...environment, ...variables };
    execFile(process.execPath, [path, ...args], { env }, (error, stdout, stderr) =>
      resolve({ code: error?.code ?? 0, said: stdout + stderr }),
    );
  });

const choicesOf = async (address: string) => {
  const audit = { audit: auditLog, hashAddress, countDeparture: async () => [] };
  const { consent } = await dynamoConsentStore({ client: dynamo, table, ...audit }).read(address);
  return consent;
};

describe('the commands for SES’s contact list', () => {
  it('load its opt-outs, topic by topic or all', async () => {
    await leaveAtSes(all);
    await leaveAtSes(news, 'newsletter');
    const { code, said } = await run('load-opt-outs', '--topic', 'newsletter');
    expect({ code, said }).toMatchObject({ code: 0, said: expect.stringContaining('Done') });
    expect(await choicesOf(all)).toMatchObject({ unsubscribeAll: true });
    expect(await choicesOf(news)).toMatchObject({ topics: { newsletter: 'OPT_OUT' } });
  });

  it('compare it with our record, and tell what they found', async () => {
    await leaveAtSes(later);
    const { code, said } = await run('drift', '--anew', '--json');
    expect(code).toBe(0);
    const { found, examples }: DriftReport = JSON.parse(said);
    expect(found.left_at_ses).toBeGreaterThan(0);
    expect(examples.find(({ address }) => address === later)).toMatchObject({
      kinds: ['unknown_here', 'left_at_ses'],
      repair: 'adopted',
    });
    expect(await choicesOf(later)).toMatchObject({ unsubscribeAll: true });
    const again = await run('drift', '--anew');
    expect(again.said).toMatch(/ 0 left at SES, and not here/);
  });

  it.each([
    ['load-opt-outs', ['--topic', 'gossip']],
    ['load-opt-outs', ['--from', '{"listing":"gossip"}']],
    ['drift', ['--anyhow']],
  ])('%s %j ends with 1 and says how it is called', async (script, args) => {
    const { code, said } = await run(script, ...args);
    expect({ code, said }).toMatchObject({ code: 1, said: expect.stringContaining('pnpm') });
  });
});
