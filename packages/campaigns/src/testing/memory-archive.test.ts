import { describe } from 'vitest';
import { archiveSuite } from './archive-suite.ts';
import { memoryArchive } from './memory-archive.ts';

describe('the archive in memory', () => {
  archiveSuite(memoryArchive);
});
