import { readUrls } from './urls.ts';

const add = async (fault: Record<string, string | number>): Promise<void> => {
  const headers = { 'content-type': 'application/json' };
  const body = JSON.stringify(fault);
  await fetch(`${readUrls().control}/faults`, { method: 'POST', headers, body });
};

/** Has the mail provider refuse what it is asked to send, so many times. */
export const refuseMails = (times: number): Promise<void> =>
  add({ service: 'mailgun', operation: 'messages.create', kind: 'refuse', times });

/** Has the model that helps with writing fail, so many times. */
export const failWritingHelp = (kind: 'throttle' | 'server_error', times: number): Promise<void> =>
  add({ service: 'writing_help', kind, times });

/** Has YouTube say that the day's quota is spent, so many times. */
export const refuseSearches = (times: number): Promise<void> =>
  add({ service: 'youtube', operation: 'search.list', kind: 'refuse', times });
