import { endpoints } from '@distronation/contracts';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { docsRoutes } from './docs-routes.ts';

const app = docsRoutes({ apiUrl: 'http://localhost:4101/dev' });

const described = z.object({
  openapi: z.string(),
  servers: z.array(z.object({ url: z.string() })),
  paths: z.record(z.string(), z.record(z.string(), z.object({ operationId: z.string() }))),
});

describe('the API documentation', () => {
  it('describes every endpoint, at the address where this cloud serves it', async () => {
    const answer = await app.request('/openapi.json');
    const { openapi, servers, paths } = described.parse(await answer.json());
    expect(openapi).toBe('3.0.3');
    expect(servers).toEqual([{ url: 'http://localhost:4101/dev' }]);
    const ids = Object.values(paths).flatMap((path) => Object.values(path));
    expect(ids.map(({ operationId }) => operationId).toSorted()).toEqual(
      Object.keys(endpoints).toSorted(),
    );
  });

  it('is a page that needs nothing from another host', async () => {
    const page = await app.request('/docs');
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
    const text = await page.text();
    expect(text).not.toMatch(/(?:src|href)="(?!\/)/);
    const assets = [...text.matchAll(/(?:src|href)="(\/docs\/[^"]+)"/g)].map(([, path]) => path);
    expect(assets).toHaveLength(3);
    for (const path of assets) {
      const asset = await app.request(path ?? '');
      expect(asset.status).toBe(200);
      expect((await asset.text()).length).toBeGreaterThan(100);
    }
  });
});
