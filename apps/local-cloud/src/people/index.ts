export { deliveriesOf, type Delivery } from './deliveries.ts';
export { inventMails, type Mailing } from './invent-mails.ts';
export { randomOf, type Random } from './random.ts';
export type { Disturbances, Rates } from './rates.ts';
export {
  simulate,
  type SimulatedEvent,
  type Simulation,
  type SimulationOptions,
} from './simulate.ts';
export type { Fact, Kind, Totals, Truth } from './truth.ts';
