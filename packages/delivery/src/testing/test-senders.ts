import { readSenders } from '../read-senders.ts';

/** As the local cloud has it: our domain, and that of the examples of the reference. */
export const testSenders = readSenders({
  defaultFrom: { address: 'hello@distro-nation.com', name: 'Distro Nation' },
  sendingDomains: ['distro-nation.com', 'yourdomain.com'],
});
