import { describe } from 'vitest';
import { ledgerSuite } from './ledger-suite.ts';
import { memoryLedger } from './memory-ledger.ts';

describe('the ledger in memory', () => ledgerSuite(memoryLedger));
