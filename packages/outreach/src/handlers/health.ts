import { health as contract } from '@distronation/contracts';
import { health } from '../health.ts';
import { intake, publicEndpoint } from '../wire.ts';

export const handler = publicEndpoint(contract, health(intake));
