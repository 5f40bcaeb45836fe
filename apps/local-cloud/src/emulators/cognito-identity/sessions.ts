import { randomBytes } from 'node:crypto';

/** Temporary credentials, tied to a role. */
export interface Session {
  accessKeyId: string;
  secretAccessKey: string;
  sessionToken: string;
  role: string;
  /** Epoch milliseconds. */
  endsAt: number;
}

/** As long as the pool's enhanced flow lets credentials live. */
const lifeMs = 3_600_000;

export interface Sessions {
  open(role: string): Session;
  /** Also one that has ended. */
  find(accessKeyId: string): Session | undefined;
  /** As a restart does. */
  forget(): void;
}

/** Kept in memory: after a restart nobody knows them, and whoever holds some asks for others. */
export const createSessions = (now: () => number): Sessions => {
  const sessions = new Map<string, Session>();
  return {
    open(role) {
      const session: Session = {
        accessKeyId: `ASIA${randomBytes(8).toString('hex').toUpperCase()}`,
        secretAccessKey: randomBytes(30).toString('base64'),
        sessionToken: randomBytes(90).toString('base64'),
        role,
        endsAt: now() + lifeMs,
      };
      sessions.set(session.accessKeyId, session);
      return session;
    },
    find: (accessKeyId) => sessions.get(accessKeyId),
    forget: () => sessions.clear(),
  };
};
