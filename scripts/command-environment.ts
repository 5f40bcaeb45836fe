import { commandEnvironment } from '@distronation/local-cloud';

/** The local cloud's, unless the environment names a stage: a deployed one is named on purpose. To be
 *  called before anything is imported that reads the environment. */
export const chooseEnvironment = (basePort: string | undefined): void => {
  if (process.env['STAGE'] !== undefined) return;
  Object.assign(process.env, commandEnvironment(basePort ? Number(basePort) : undefined));
};
