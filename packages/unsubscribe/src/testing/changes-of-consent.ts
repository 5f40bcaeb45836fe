import type { Clock } from '@distronation/common';
import { changeConsent, type ChangeConsentOf } from '../change-consent.ts';
import type { ConsentStore } from '../ports.ts';
import { memorySyncQueue } from './memory-sync-queue.ts';

/** The one way in which choices change, on a store of the test's own. */
export const changesOfConsent = (store: ConsentStore, now: Clock): ChangeConsentOf =>
  changeConsent({ store, queue: memorySyncQueue(), now });
