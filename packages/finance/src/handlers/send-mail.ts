import { sendMail as contract } from '@distronation/contracts';
import { sendMail } from '../send-mail.ts';
import { ordering } from '../wire-ordering.ts';
import { sendMailEndpoint } from '../wire-send-mail.ts';

export const handler = sendMailEndpoint(contract, sendMail(ordering));
