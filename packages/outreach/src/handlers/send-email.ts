import { sendEmail as contract } from '@distronation/contracts';
import { sendEmail } from '../send-email.ts';
import { sending } from '../wire-sending.ts';
import { staffEndpoint } from '../wire-staff.ts';

export const handler = staffEndpoint(contract, sendEmail(sending));
