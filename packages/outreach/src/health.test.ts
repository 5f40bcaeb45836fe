import { createEndpoint } from '@distronation/common/http';
import { invoke, testKit } from '@distronation/common/testing';
import { health as contract } from '@distronation/contracts';
import { describe, expect, it } from 'vitest';
import { health } from './health.ts';

const get = (ping: () => Promise<void>) =>
  invoke(createEndpoint(testKit())(contract, health({ ping })), { method: 'GET' });

describe('GET /health', () => {
  it('200 when the mail table answers', async () => {
    expect(await get(async () => {})).toMatchObject({ status: 200, body: { success: true } });
  });

  it('503 when it does not, without telling a stranger why', async () => {
    const answer = await get(async () => {
      throw new Error('AccessDenied for role secret-role');
    });
    expect(answer).toMatchObject({ status: 503, body: { code: 'unhealthy' } });
    expect(JSON.stringify(answer.body)).not.toContain('secret-role');
  });
});
