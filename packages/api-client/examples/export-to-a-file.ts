import { createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { trackingDataCsv, type Client } from '@distronation/api-client';

/** Every first open by a person, as a table for a spreadsheet. */
export const exportOpens = async (client: Client, path: string, signal?: AbortSignal) => {
  const table = trackingDataCsv(
    client,
    { eventType: 'opened', counted: 'true' },
    { signal, byteOrderMark: true },
  );
  await pipeline(table, createWriteStream(path));
};
