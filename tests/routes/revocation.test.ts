import { endpoints, type Endpoint } from '@distronation/contracts';
import { describe, expect, it } from 'vitest';
import { readFunctions } from './read-service.ts';

const contracts = Object.values<Endpoint>(endpoints);
const checking = contracts.filter(({ auth }) => auth.kind === 'staff' && auth.checkRevoked);

describe('revoked sign-ins', () => {
  it('are refused at once wherever mail is sent, a template or an account changed, a link given out or a person erased', () => {
    const grave = contracts.filter(({ method, path }) => {
      const changes = method !== 'GET' && !/\/(?:preview|check)$/.test(path);
      const areAccounts = path === '/staff' || (changes && path.startsWith('/staff/'));
      const erases = method === 'DELETE' && path === '/contacts/{email}';
      const reaches = /\/send-|\/templates|\/campaigns|\/approve$|\/reissue$/.test(path);
      return areAccounts || erases || (changes && reaches);
    });
    const ids = grave.map(({ id }) => id);
    expect(ids).toEqual(expect.arrayContaining(['deleteTemplate', 'deleteContact']));
    expect(checking.map(({ id }) => id)).toEqual(ids);
  });

  it('are asked about by the functions that may read our service account, and no others', () => {
    const mayAsk = readFunctions()
      .filter(({ iamRoleStatements }) =>
        iamRoleStatements.includes('${self:custom.iam.readServiceAccount}'),
      )
      .map(({ name }) => name);
    expect(new Set(checking.map((each) => each.function))).toEqual(new Set(mayAsk));
  });
});
