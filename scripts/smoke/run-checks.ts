import { apiChecks, type Check } from './api-checks.ts';
import type { Ask } from './ask.ts';
import { corsChecks } from './cors-checks.ts';
import { linkChecks } from './link-checks.ts';
import { siteChecks } from './site-checks.ts';
import type { Stage } from './stage.ts';

export interface Finding {
  name: string;
  problems: string[];
}

const reasonOf = (error: unknown): string => {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? error.cause.message : error.message;
};

const runCheck = async ({ name, run }: Check, stage: Stage, ask: Ask): Promise<Finding> => ({
  name,
  problems: await run(stage, ask).catch((error: unknown) => [`no answer: ${reasonOf(error)}`]),
});

const checks = [...apiChecks, ...corsChecks, ...linkChecks, ...siteChecks];

/** One after the other: together they are more than a stage's throttles let through. */
export const runChecks = async (stage: Stage, ask: Ask): Promise<Finding[]> => {
  const findings: Finding[] = [];
  for (const check of checks) {
    if (check.isForDeployed && !stage.isDeployed) continue;
    findings.push(await runCheck(check, stage, ask));
  }
  return findings;
};
