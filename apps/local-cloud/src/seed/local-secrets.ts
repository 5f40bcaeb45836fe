import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { openState } from '../state/json-state.ts';

const generate = () => ({
  MAILGUN_API_KEY: `key-${randomBytes(16).toString('hex')}`,
  MAILGUN_WEBHOOK_SIGNING_KEY: randomBytes(16).toString('hex'),
  WRITING_HELP_API_KEY: `sk-${randomBytes(16).toString('hex')}`,
  YOUTUBE_CLIENT_ID: `${randomBytes(6).toString('hex')}.apps.googleusercontent.com`,
  YOUTUBE_CLIENT_SECRET: `GOCSPX-${randomBytes(16).toString('hex')}`,
  YOUTUBE_REFRESH_TOKEN: `1//${randomBytes(24).toString('hex')}`,
  ADDRESS_HASH_KEY: randomBytes(32).toString('base64'),
});

/** The product's one JSON secret; its keys are names of environment variables. */
export type Secrets = ReturnType<typeof generate>;

/** Made up once per state folder: what works locally must work nowhere else. */
export const localSecrets = (stateDir: string): Secrets => {
  const state = openState(join(stateDir, 'secrets.json'), generate());
  state.changed();
  state.flush();
  return state.value;
};
