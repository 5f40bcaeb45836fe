import type { Role } from '@distronation/contracts';
import type { Log } from './ports.ts';

export interface Staff {
  kind: 'staff';
  uid: string;
  email: string;
  role: Role;
}

/** Who acts. A link's holder is known only once its token is read, so it starts as `anonymous`. */
export type Actor = Staff | { kind: 'anonymous' } | { kind: 'system'; name: string };

/** What every use case is told about the call that it serves. */
export interface Ctx {
  requestId: string;
  actor: Actor;
  source: { ip?: string; userAgent?: string };
  /** Epoch milliseconds by which the caller must have its answer. */
  deadline: number;
  log: Log;
}
