import type { Plugin } from 'vite';

/** A line of a contract that says `summary` or `description`, and nothing else. */
const prose = /^\s*(?:summary|description):\s*(?:'(?:[^'\\\n]|\\.)*'|`[^`$]*`),\n/gm;

/** Leaves out of the bundle what contracts say for the API's document: nobody reads it in a browser, and
 *  every page of the staff would wait for it. */
export const contractsWithoutProse = (): Plugin => ({
  name: 'contracts-without-prose',
  apply: 'build',
  enforce: 'pre',
  transform: {
    filter: { id: /\/packages\/contracts\/src\/.+\.ts$/, code: /\bdefineEndpoint\(/ },
    handler: (code) => ({ code: code.replaceAll(prose, ''), map: null }),
  },
});
