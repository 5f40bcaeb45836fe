import { sendEmail as contract } from '@distronation/contracts';
import { sendEmail } from '../send-email.ts';
import { sending, staffEndpoint } from '../wire-sending.ts';

export const handler = staffEndpoint(contract, sendEmail(sending));
