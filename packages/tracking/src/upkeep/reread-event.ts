import { mailgunEvent } from '@distronation/contracts';
import type { DeliveryEvent } from '../event.ts';
import { readMailgunEvent } from '../intake/mailgun-event.ts';
import type { ToldEvent } from '../ports.ts';
import { readSesContent } from '../intake/ses-event.ts';

const readAgain = ({ event, raw }: ToldEvent): DeliveryEvent | undefined => {
  if (event.provider === 'link') return undefined;
  if (event.provider === 'ses') return readSesContent(raw).find(({ id }) => id === event.id);
  const told = mailgunEvent.safeParse(raw);
  return told.success ? readMailgunEvent(told.data) : undefined;
};

/** Reads by the rules of today what opened or clicked, and what was clicked. Which mail an event is about,
 *  what happened and when is no reading, and stays as it was kept. */
export const rereadEvent = (told: ToldEvent): DeliveryEvent => {
  const { event, raw } = told;
  const again = readAgain(told);
  const { client, url } = again ?? event;
  return { ...event, raw, client, url };
};
