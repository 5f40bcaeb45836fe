export { ledgerSuite } from './ledger-suite.ts';
export { memoryLedger, type MemoryLedger } from './memory-ledger.ts';
export { openSendsSuite } from './open-sends-suite.ts';
export { partDelivery } from './part-delivery.ts';
export { newDeliveries } from './new-deliveries.ts';
export { recordingTransport, type RecordingTransport } from './recording-transport.ts';
export { testFooter } from './test-footer.ts';
export { testSenders } from './test-senders.ts';
export { testSend } from './test-send.ts';
