import { describe, expect, it } from 'vitest';
import type { Answer, Ask } from '../../scripts/smoke/ask.ts';
import { runChecks } from '../../scripts/smoke/run-checks.ts';
import { findStage } from '../../scripts/smoke/stage.ts';

const answer = (status: number, headers: Record<string, string>, body: unknown): Answer => ({
  status,
  headers: new Headers(headers),
  text: JSON.stringify(body),
});

/** A stage that says yes to everybody. */
const careless: Ask = async (_url, init) => {
  const origin = new Headers(init?.headers).get('origin') ?? '*';
  return answer(200, { 'access-control-allow-origin': origin }, { success: true });
};

describe('pnpm smoke', () => {
  it('finds every guard missing of a stage that says yes to everybody', async () => {
    const findings = await runChecks(await findStage('prod', 3000), careless);
    const passed = findings.filter(({ problems }) => problems.length === 0);
    // Neither is a guard: the one asks whether it is well, the other whether it may be read.
    expect(passed.map(({ name }) => name)).toEqual([
      'GET /health says that mail can be sent',
      'the CRM may read why it was refused',
    ]);
  });

  it('tells what is wrong of each endpoint', async () => {
    const findings = await runChecks(await findStage('prod', 3000), careless);
    const tokens = findings.find(({ name }) => name.includes('without a token'));
    expect(tokens?.problems).toContain('POST /outreach/send-email: the status is 200, not 401');
  });

  it('says why nobody answered', async () => {
    const findings = await runChecks(await findStage('dev', 3000), async () => {
      throw new TypeError('fetch failed', { cause: new Error('getaddrinfo ENOTFOUND') });
    });
    const reasons = new Set(findings.flatMap(({ problems }) => problems));
    expect(reasons).toEqual(new Set(['no answer: getaddrinfo ENOTFOUND']));
  });

  it('sends nothing that a stage could take for a mail', async () => {
    const bodies: unknown[] = [];
    await runChecks(await findStage('prod', 3000), async (_url, init) => {
      if (new Headers(init?.headers).has('authorization')) return answer(401, {}, {});
      bodies.push(init?.body ?? '{}');
      return answer(500, {}, {});
    });
    const withContent = bodies.filter((body) => body !== '{}').map(String);
    expect(withContent.some((body) => body.includes('"to"') || body.includes('subject'))).toBe(
      false,
    );
  });

  it('knows the stages of Terraform, and names them to whoever asks for another', async () => {
    expect(await findStage('prod', 3000)).toMatchObject({
      api: 'https://api.distro-nation.com',
      crm: 'https://crm.distro-nation.com',
      isDeployed: true,
    });
    await expect(findStage('production', 3000)).rejects.toThrow('local, dev, prod, staging');
  });
});
