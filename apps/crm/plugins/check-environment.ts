import type { Plugin } from 'vite';
import { parseEnvironment } from './environment.ts';

/** Stops before anything is built with a variable that is missing or wrong. */
export const checkEnvironment = (): Plugin => ({
  name: 'check-environment',
  configResolved: ({ env }) => void parseEnvironment(env),
});
