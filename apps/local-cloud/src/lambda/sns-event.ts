import { z } from 'zod';

/** What SNS puts into a queue that is subscribed without raw delivery. */
const notification = z.object({
  Type: z.string(),
  MessageId: z.string(),
  TopicArn: z.string(),
  Subject: z.string().optional(),
  Message: z.string(),
  Timestamp: z.string(),
  SignatureVersion: z.string().default('1'),
  Signature: z.string().default(''),
  SigningCertURL: z.string().default(''),
  UnsubscribeURL: z.string().default(''),
  MessageAttributes: z
    .record(z.string(), z.object({ Type: z.string(), Value: z.string() }))
    .default({}),
});

/** The event that Lambda makes of one notification; some names are spelled differently there. */
export const snsEvent = (queueMessageBody: string) => {
  const { SigningCertURL, UnsubscribeURL, Subject, ...message } = notification.parse(
    JSON.parse(queueMessageBody),
  );
  return {
    Records: [
      {
        EventSource: 'aws:sns',
        EventVersion: '1.0',
        EventSubscriptionArn: `${message.TopicArn}:local`,
        Sns: {
          ...message,
          Subject: Subject ?? null,
          SigningCertUrl: SigningCertURL,
          UnsubscribeUrl: UnsubscribeURL,
        },
      },
    ],
  };
};
