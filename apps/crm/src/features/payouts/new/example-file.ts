import { csvLine } from '@distronation/api-client';

/** A file as a run takes it, to fill in. */
export const exampleFile = [
  ['email', 'name', 'custom id', 'YouTube', 'Streaming', 'total'],
  ['lena@example.com', 'Lena Okafor', 'DN-1001', '1,204.50', '318.07', '1,522.57'],
  ['lanterns@example.com', 'The Paper Lanterns', 'DN-1002', '88.10', '', '88.10'],
]
  .map(csvLine)
  .join('');
