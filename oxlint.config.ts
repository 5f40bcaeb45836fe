import { defineConfig } from 'oxlint';
import { codeExceptions } from './lint/code-exceptions.ts';
import { codeRules } from './lint/code-rules.ts';
import { importRules } from './lint/rooms.ts';

export default defineConfig({
  plugins: [
    'typescript',
    'unicorn',
    'oxc',
    'import',
    'promise',
    'node',
    'vitest',
    'react',
    'jsx-a11y',
  ],
  categories: { correctness: 'error', suspicious: 'error', perf: 'error' },
  options: { typeAware: true, denyWarnings: true, reportUnusedDisableDirectives: 'error' },
  rules: codeRules,
  overrides: [...codeExceptions, ...importRules],
});
