import { describe } from 'vitest';
import { memoryTemplates } from './memory-templates.ts';
import { templateStoreSuite } from './template-store-suite.ts';

describe('templates in memory', () => templateStoreSuite(memoryTemplates));
