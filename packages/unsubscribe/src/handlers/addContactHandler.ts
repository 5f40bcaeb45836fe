import { addContact as contract } from '@distronation/contracts';
import { addContact } from '@distronation/unsubscribe-utils';
import { comingBack } from '../wire-coming-back.ts';
import { staffEndpoint } from '../wire-staff.ts';

export const handler = staffEndpoint(contract, addContact(comingBack));
