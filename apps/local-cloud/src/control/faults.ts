export const faultKinds = [
  'throttle',
  'timeout_after_accept',
  'server_error',
  'refuse',
  'deny',
] as const;
export type FaultKind = (typeof faultKinds)[number];
/** Whatever the kind, a fault of `mailgun_webhooks` loses a webhook before it is posted; its operation is
 *  the event. */
export const faultyServices = [
  'cognito-identity',
  'kms',
  's3',
  'secretsmanager',
  'ses',
  'mailgun',
  'mailgun_webhooks',
  'writing_help',
  'youtube',
] as const;
export type FaultyService = (typeof faultyServices)[number];

export interface Fault {
  service: FaultyService;
  kind: FaultKind;
  /** Only this operation, by its API name (`SendEmail`, `messages.create`); all when absent. */
  operation?: string;
  /** How many calls it hits before it clears itself; until cleared when absent. */
  times?: number;
}

/** The switchboard that tests and the control page use to make a provider misbehave. */
export interface Faults {
  add(fault: Fault): void;
  clear(): void;
  list(): Fault[];
  /** The fault that this call must suffer, consumed by asking. */
  take(service: FaultyService, operation: string): FaultKind | undefined;
}

export const createFaults = (): Faults => {
  let faults: Fault[] = [];
  return {
    add: (fault) => void faults.push({ ...fault }),
    clear: () => void (faults = []),
    list: () => faults.map((fault) => ({ ...fault })),
    take(service, operation) {
      const fault = faults.find(
        (candidate) =>
          candidate.service === service &&
          (candidate.operation === undefined || candidate.operation === operation),
      );
      if (fault?.times !== undefined && --fault.times <= 0)
        faults = faults.filter((other) => other !== fault);
      return fault?.kind;
    },
  };
};
