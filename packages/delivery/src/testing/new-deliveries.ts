import { newDelivery, type Delivery } from '../delivery.ts';

/** The rows of these recipients of a send, as they are at first. */
export const newDeliveries = (sendId: string, addresses: readonly string[]): Delivery[] =>
  addresses.map((address) => newDelivery(sendId, { address }));
