import type { Ctx } from '@distronation/common';
import type { ReadPreferencesRequest, ReadPreferencesResponse } from '@distronation/contracts';
import { openLink, type LinkDeps } from './open-link.ts';
import type { ConsentStore } from './ports.ts';
import { tellPreferences } from './tell-preferences.ts';

interface Deps extends LinkDeps {
  store: Pick<ConsentStore, 'read'>;
}

export const readPreferences =
  ({ store, ...link }: Deps) =>
  async (ctx: Ctx, { query }: ReadPreferencesRequest): Promise<ReadPreferencesResponse> => {
    const { email } = await openLink(link, ctx, query.data);
    const { consent } = await store.read(email);
    return tellPreferences(email, consent, link.now());
  };
