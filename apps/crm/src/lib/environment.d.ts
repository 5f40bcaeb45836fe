/// <reference types="vite/client" />
import type { Environment } from '../../plugins/environment.ts';

declare global {
  interface ImportMetaEnv extends Environment {}
}
