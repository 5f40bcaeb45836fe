import type { ForgetRecipient } from '../ports.ts';

/** Forgets one thing after the other, for as long as there is time. */
export const forgetAll =
  (...parts: readonly ForgetRecipient[]): ForgetRecipient =>
  async (address, deadline) => {
    let removed = 0;
    for (const forget of parts) {
      const part = await forget(address, deadline);
      removed += part.removed;
      if (!part.complete) return { removed, complete: false };
    }
    return { removed, complete: true };
  };
