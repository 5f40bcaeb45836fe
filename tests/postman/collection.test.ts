import { describe, expect, inject, it } from 'vitest';
import { generatedFiles } from '../../scripts/generated-files.ts';
import { environment } from '../../scripts/postman/environment.ts';
import { runCollection } from './run-collection.ts';

const urls = inject('urls');

const here = {
  API_BASE_URL: urls.api,
  CRM_ORIGIN: urls.crm,
  CLOUD_URL: urls.mailbox,
  AUTH_URL: urls.auth,
  TEST_EMAIL: `postman${Date.now()}@example.com`,
};

const committed = Object.fromEntries(environment.values.map(({ key, value }) => [key, value]));

describe('the Postman collection', () => {
  it("passes the reference's testing checklist from top to bottom", async () => {
    const { collection } = generatedFiles();
    const { failures, requests } = await runCollection(JSON.parse(collection.text), {
      ...committed,
      ...here,
    });
    expect(failures).toEqual([]);
    expect(requests).toBeGreaterThan(40);
  }, 90_000);
});
