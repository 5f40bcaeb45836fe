import { readUrls } from './urls.ts';

const faults = (): string => `${readUrls().control}/faults`;

/** Has the mail provider refuse what it is asked to send, so many times. */
export const refuseMails = async (times: number): Promise<void> => {
  const fault = { service: 'mailgun', operation: 'messages.create', kind: 'refuse', times };
  const headers = { 'content-type': 'application/json' };
  await fetch(faults(), { method: 'POST', headers, body: JSON.stringify(fault) });
};
