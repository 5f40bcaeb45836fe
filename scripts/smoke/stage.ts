import * as z from 'zod';
import { readStages } from '../terraform/read-configuration.ts';

/** Where a stage is, each address without a slash at its end. */
export interface Stage {
  name: string;
  api: string;
  crm: string;
  reports: string;
  /** A deployed one has a gateway and CloudFront in front of it, which the local cloud has not. */
  isDeployed: boolean;
}

const values = z.object({
  domains: z.object({ crm: z.string(), api: z.string(), reports: z.string() }),
});

/** A stage of `terraform/environments`, or `local`. @throws Error that names those that there are. */
export const findStage = async (name: string, basePort: number): Promise<Stage> => {
  const local = (offset: number): string => `http://localhost:${basePort + offset}`;
  if (name === 'local') {
    return { name, api: `${local(1)}/dev`, crm: local(0), reports: local(3), isDeployed: false };
  }
  const stages = await readStages();
  const given = stages.get(name);
  if (!given) throw new Error(`There is no stage ${name}: local, ${[...stages.keys()].join(', ')}`);
  const { crm, api, reports } = values.parse(given).domains;
  const urls = { api: `https://${api}`, crm: `https://${crm}`, reports: `https://${reports}` };
  return { name, ...urls, isDeployed: true };
};
