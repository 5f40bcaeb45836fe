import * as z from 'zod';
import { beside, maxMessageId, said } from './said.ts';

const instant = beside(z.iso.datetime({ offset: true }).transform((text) => new Date(text)));

const named = beside(
  z.array(z.object({ emailAddress: said(320), diagnosticCode: said(300), status: said(20) })),
);

const preferences = beside(
  z.object({
    unsubscribeAll: beside(z.boolean()),
    topicSubscriptionStatus: beside(
      z.array(z.object({ topicName: said(100), subscriptionStatus: said(20) })),
    ),
  }),
);

/** What the part of an event tells that only its kind has. No two kinds mean different things by the
 *  same name, so one schema reads them all. */
const part = z.object({
  timestamp: instant,
  bounceType: said(30),
  bounceSubType: said(60),
  bouncedRecipients: named,
  complaintSubType: said(60),
  complaintFeedbackType: said(60),
  complainedRecipients: named,
  delayType: said(60),
  delayedRecipients: named,
  /** Of a delivery. */
  recipients: beside(z.array(z.string())),
  smtpResponse: said(300),
  /** Of a reject. */
  reason: said(300),
  /** Of a rendering failure. */
  errorMessage: said(300),
  templateName: said(300),
  ipAddress: said(45),
  userAgent: said(300),
  link: said(500),
  newTopicPreferences: preferences,
  oldTopicPreferences: preferences,
});

export type SesPart = z.infer<typeof part>;
export type SesPreferences = z.infer<typeof preferences>;

const mail = z.object({
  messageId: z.string().min(1).max(maxMessageId),
  timestamp: instant,
  destination: beside(z.array(z.string())),
  tags: beside(z.record(z.string(), z.unknown())),
});

const record = z.looseObject({ eventType: z.string(), mail });

export interface SesRecord {
  eventType: string;
  mail: z.infer<typeof mail>;
  part: SesPart;
}

const partNames = new Map([
  ['Rendering Failure', 'failure'],
  ['DeliveryDelay', 'deliveryDelay'],
]);

/** Reads an event as SES publishes it. Rejects what does not say what happened to which message. */
export const readSesRecord = (content: unknown): SesRecord => {
  const { eventType, mail: about, ...others } = record.parse(content);
  const own = others[partNames.get(eventType) ?? eventType.toLowerCase()];
  return { eventType, mail: about, part: part.catch(part.parse({})).parse(own) };
};
