export const defaultBasePort = 3000;

/** Everything of one local cloud that listens. Two clouds run side by side on two bases. */
export const portsFrom = (base: number) => ({
  crm: base,
  api: base + 1,
  lambda: base + 2,
  edge: base + 3,
  cloud: base + 10,
  dynamodb: base + 11,
  auth: base + 12,
  queues: base + 13,
  authHub: base + 14,
  authLogging: base + 15,
});

export type Ports = Readonly<ReturnType<typeof portsFrom>>;

/** What a person calls the program on each port. */
export const listenersOn = (ports: Ports): { port: number; purpose: string }[] => [
  { port: ports.crm, purpose: 'CRM' },
  { port: ports.api, purpose: 'API' },
  { port: ports.lambda, purpose: 'Lambda invocations' },
  { port: ports.edge, purpose: 'CloudFront' },
  { port: ports.cloud, purpose: 'mailbox and AWS emulators' },
  { port: ports.dynamodb, purpose: 'DynamoDB Local' },
  { port: ports.auth, purpose: 'Firebase Auth emulator' },
  { port: ports.queues, purpose: 'SQS and SNS' },
  { port: ports.authHub, purpose: 'Firebase emulator hub' },
  { port: ports.authLogging, purpose: 'Firebase emulator logging' },
];
