import { sendTemplateEmail as contract } from '@distronation/contracts';
import { sendTemplateEmail } from '../send-template-email.ts';
import { sending } from '../wire-sending.ts';
import { staffEndpoint } from '../wire-staff.ts';
import { templateKeeping } from '../wire-templates.ts';

export const handler = staffEndpoint(
  contract,
  sendTemplateEmail({ ...sending, templates: templateKeeping.templates }),
);
