import { setTimeout as sleep } from 'node:timers/promises';
import { SESv2Client } from '@aws-sdk/client-sesv2';
import { pacer } from '@distronation/common';
import { unhurriedAwsClient } from '@distronation/common/adapters';
import type { AuditMethod } from '@distronation/contracts';
import { pacedContactPages } from './adapters/paced-contact-pages.ts';
import { sesContactPages } from './adapters/ses-contact-pages.ts';
import { adoptListedContact } from './adopt-listed-contact.ts';
import { changeConsent } from './change-consent.ts';
import { nowhere, type ConsentWiring } from './wire-consent.ts';

/** Nobody waits for the answers, and retries of the SDK would pass the pacer by. */
export const unhurriedSes = () => new SESv2Client({ ...unhurriedAwsClient, maxAttempts: 1 });

export const contactListName = ({ SES_CONTACT_LIST_NAME: name }: ConsentWiring['env']): string => {
  if (!name) throw new Error('SES_CONTACT_LIST_NAME is not set');
  return name;
};

export const turnsAt = (perSecond: number) => ({
  pace: pacer(perSecond, Date.now, sleep),
  rest: () => sleep(((1 + Math.random()) * 1000) / perSecond),
});

/** SES's list, read through at a rate of its own. */
export const wireContactPages = (env: ConsentWiring['env'], perSecond: number) =>
  pacedContactPages(sesContactPages(unhurriedSes(), contactListName(env)), turnsAt(perSecond));

/** What came from SES's list need not go back there. */
export const wireAdoption = (
  { store, now }: Pick<ConsentWiring, 'store' | 'now'>,
  method: AuditMethod = 'ses_contact_list',
) =>
  adoptListedContact({
    store,
    changeConsent: changeConsent({ store, queue: nowhere, now }),
    method,
  });
