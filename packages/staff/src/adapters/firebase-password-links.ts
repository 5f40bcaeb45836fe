import { DomainError } from '@distronation/common';
import type { StaffAccounts } from '../ports.ts';

interface IdentityToolkit {
  /** `https://identitytoolkit.googleapis.com`, or the emulator's in its place. */
  baseUrl: string;
  projectId: string;
  accessToken: () => Promise<string>;
}

const answerWithinMs = 8_000;

/** Has Firebase mail its link for a new password. The Admin SDK only makes such links, for others to
 *  mail; so the link never passes through our hands. */
export const firebasePasswordLinks =
  ({ baseUrl, projectId, accessToken }: IdentityToolkit): StaffAccounts['mailPasswordLink'] =>
  async (email) => {
    try {
      const response = await fetch(`${baseUrl}/v1/projects/${projectId}/accounts:sendOobCode`, {
        method: 'POST',
        headers: {
          Authorization: `Bearer ${await accessToken()}`,
          'Content-Type': 'application/json',
        },
        body: JSON.stringify({ requestType: 'PASSWORD_RESET', email }),
        signal: AbortSignal.timeout(answerWithinMs),
      });
      if (!response.ok) throw new Error(`Firebase answered ${response.status}`);
    } catch (cause) {
      throw new DomainError('invitation_not_sent', { cause });
    }
  };
