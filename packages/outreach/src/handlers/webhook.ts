import { webhook as contract } from '@distronation/contracts';
import { receiveWebhook } from '../receive-webhook.ts';
import { intake, publicEndpoint } from '../wire.ts';

export const handler = publicEndpoint(contract, receiveWebhook(intake));
