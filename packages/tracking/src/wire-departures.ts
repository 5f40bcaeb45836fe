import { dynamoDocumentClient } from '@distronation/common/adapters';
import { countDeparture } from './adapters/count-departure.ts';

/** Joins the transactions of consent: whoever leaves by a link of ours is counted where their choice is
 *  written down. A door of its own, since the layer carries what is behind it. */
export const wireDepartures = (mailTable: string) =>
  countDeparture({ client: dynamoDocumentClient(), mailTable });
