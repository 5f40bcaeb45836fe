import { addContact as contract } from '@distronation/contracts';
import { addContact } from '@distronation/unsubscribe-utils';
import { linkHolders } from '../wire-link-holders.ts';
import { staffEndpoint } from '../wire-staff.ts';

export const handler = staffEndpoint(contract, addContact(linkHolders));
