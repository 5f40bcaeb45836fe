import {
  apiEnvironment,
  urlsOf,
  type Environment,
  type ProviderChoice,
  type Urls,
} from './environment.ts';
import { defaultBasePort, portsFrom } from './ports.ts';
import { checkJava } from './processes/check-java.ts';
import { checkPorts } from './processes/check-ports.ts';
import { createLifecycle } from './processes/lifecycle.ts';
import { createSite } from './processes/site.ts';
import { startParts, type Part } from './start-parts.ts';
import { claimStateDir } from './state-dir.ts';

export interface LocalCloudOptions extends Partial<ProviderChoice> {
  /** Clouds that run side by side differ in this and in their state folder, and in nothing else. */
  basePort?: number;
  /** Kept over restarts; without one, a fresh folder that is removed on stop. */
  stateDir?: string;
  /** How many calls beside sending SES answers in a second: one when absent, to which AWS may hold an
   *  account. */
  sesCallsPerSecond?: number;
  /** How long is waited before each further try of what failed: by Lambda for a topic, a minute and then
   *  two when absent, and by Mailgun for a webhook, from five minutes up to hours. */
  retryDelaysSeconds?: readonly number[];
  /** Whether functions are built again when their sources change. */
  watch?: boolean;
  /** What stands on the emulators; all of it when absent. */
  parts?: readonly Part[];
  /** Aborting it gives up a start that is under way. */
  signal?: AbortSignal;
}

export interface LocalCloud {
  urls: Urls;
  /** What the functions run with; it sends SDK clients to this cloud's emulators. */
  environment: Environment;
  stateDir: string;
  /** Aborted when a part has died, with one line that says which as the reason's message. */
  signal: AbortSignal;
  /** Stops every part, newest first, with everything they have started. */
  stop(): Promise<void>;
}

/** Resolves when every part answers and is seeded. Rejects with one line, after stopping again
 *  what was started, when one of them can't. */
export const startLocalCloud = async (options: LocalCloudOptions = {}): Promise<LocalCloud> => {
  const { provider = 'mailgun', listManagement = true, parts = ['api', 'crm'] } = options;
  const { sesCallsPerSecond = 1, retryDelaysSeconds, watch = false } = options;
  const ports = portsFrom(options.basePort ?? defaultBasePort);
  const urls = urlsOf(ports);
  const lifecycle = createLifecycle(options.signal);
  try {
    const state = await claimStateDir(options.stateDir);
    lifecycle.onStop(state.release);
    await Promise.all([checkPorts(ports), checkJava()]);
    const stateDir = state.path;
    const keepsState = options.stateDir !== undefined;
    const site = createSite({ ports, urls, stateDir, keepsState, lifecycle, sesCallsPerSecond });
    const environment = apiEnvironment(urls, { provider, listManagement, sesCallsPerSecond });
    await startParts(site, environment, { parts, retryDelaysSeconds, watch });
    const { signal, stop } = lifecycle;
    return { urls, environment, stateDir, signal, stop };
  } catch (error) {
    await lifecycle.stop();
    throw error;
  }
};
