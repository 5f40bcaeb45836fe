import { describe } from 'vitest';
import { ledgerSuite } from './ledger-suite.ts';
import { memoryLedger } from './memory-ledger.ts';
import { openSendsSuite } from './open-sends-suite.ts';

describe('the ledger in memory', () => {
  ledgerSuite((now) => {
    const ledger = memoryLedger(now);
    return { ledger, sent: async ({ name }) => ledger.sent.get(name) ?? 0 };
  });
  openSendsSuite(memoryLedger);
});
