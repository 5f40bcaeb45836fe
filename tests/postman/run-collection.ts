import { run, type NewmanRunSummary } from 'newman';

interface CollectionRun {
  requests: number;
  /** `request: what it should have done`, one for each assertion or script that failed. */
  failures: string[];
}

const runNewman = (collection: object, values: object[]): Promise<NewmanRunSummary> =>
  new Promise((resolve, reject) => {
    run({ collection, environment: { values }, reporters: [] }, (error, summary) => {
      if (error) reject(error);
      else resolve(summary);
    });
  });

/** Runs a Postman collection with these variables, as Postman itself would. */
export const runCollection = async (
  collection: object,
  variables: Readonly<Record<string, string>>,
): Promise<CollectionRun> => {
  const values = Object.entries(variables).map(([key, value]) => ({ key, value, enabled: true }));
  const { stats, failures } = (await runNewman(collection, values)).run;
  return {
    requests: stats.requests.total ?? 0,
    failures: failures.map(
      ({ source, error }) => `${source?.name}: ${error.test ?? ''} ${error.message}`,
    ),
  };
};
