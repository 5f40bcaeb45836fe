import { wireHours } from '@distronation/tracking';
import { environment } from './env.ts';

/** Apart from `wire.ts`: this runs by the clock and serves nobody. */
export const { closeHours } = wireHours(environment().MAIL_TABLE);
