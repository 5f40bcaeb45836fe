import { NetworkError, type Client } from '@distronation/api-client';

/** The answer was lost, or the mail was never asked for: the same key tells the two apart. */
export const sendOnce = async (client: Client, to: string): Promise<string | undefined> => {
  const send = {
    headers: { 'idempotency-key': crypto.randomUUID() },
    body: { to, subject: 'Your invitation', text: 'We would like to work with you.' },
  };
  const { messageId } = await client.sendEmail(send).catch((error: unknown) => {
    if (error instanceof NetworkError) return client.sendEmail(send);
    throw error;
  });
  return messageId;
};
