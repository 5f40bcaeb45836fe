import { ApiError, createClient } from '@distronation/api-client';

interface User {
  getIdToken(): Promise<string>;
}

export const sendWelcome = async (user: User, to: string[]): Promise<string> => {
  const client = createClient({
    baseUrl: 'https://api.example.com/dev',
    token: () => user.getIdToken(),
  });
  try {
    const { data } = await client.sendEmail({
      body: { to, subject: 'Welcome', html: '<p>Good to have you here.</p>' },
    });
    return `${data.accepted.length} sent, ${data.suppressed.length} kept back`;
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    switch (error.code) {
      case 'invalid_request':
        return error.problems.map(({ field, message }) => `${field}: ${message}`).join('\n');
      case 'all_recipients_suppressed':
        return 'None of them wants to hear from us';
      case 'rate_limited':
        return `Too fast: try again in ${error.retryAfter ?? 60} seconds`;
      default:
        return `${error.message} (request ${error.requestId ?? 'unknown'})`;
    }
  }
};
