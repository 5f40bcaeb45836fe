import { personaliseFields } from './personalise-fields.ts';
import { consent } from './wire.ts';
import { peopleIn } from './wire-people.ts';
import { wireCampaignWorker } from './wire-worker.ts';

export { log } from './wire.ts';

export const workOnMail = wireCampaignWorker(consent, {
  kind: 'mail',
  personaliserOf: personaliseFields,
  peopleIn,
});
