import { webhook as contract } from '@distronation/contracts';
import { publicEndpoint } from '../wire.ts';
import { hearMailgun } from '../wire-intake.ts';

export const handler = publicEndpoint(contract, hearMailgun);
