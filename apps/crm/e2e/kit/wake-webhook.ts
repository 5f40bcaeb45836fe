/** As many as Mailgun's fake posts at a time. */
const atOnce = 8;

/** Has the webhook's function loaded before the tests: where it takes too long to wake, Mailgun comes
 *  back only after five minutes. What is posted here is refused. */
export const wakeWebhook = async (apiUrl: string): Promise<void> => {
  const post = () => fetch(`${apiUrl}/outreach/webhook`, { method: 'POST', body: '{}' });
  await Promise.all(Array.from({ length: atOnce }, post));
};
