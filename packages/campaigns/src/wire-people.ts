import { wirePeopleIn } from '@distronation/contacts';
import { consent } from './wire.ts';

export const peopleIn = wirePeopleIn(consent);
