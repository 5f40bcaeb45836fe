import { health as contract } from '@distronation/contracts';
import { health } from '../health.ts';
import { ping, publicEndpoint } from '../wire.ts';

export const handler = publicEndpoint(contract, health({ ping }));
