import { wireProviderLists } from '@distronation/unsubscribe-utils/provider-lists';
import { consent } from './wire.ts';
import { linkHolders } from './wire-link-holders.ts';

/** For those who may also come back, which the provider has to know. */
export const comingBack = { ...linkHolders, providerLists: wireProviderLists(consent) };
