import { useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useServices, type Services } from '../../../lib/services.tsx';
import { createResilience } from './resilience.ts';
import { createS3Service, type S3Service } from './S3Service.ts';

/** One for each stay of somebody who signed in, as their cache is: no credentials outlive it. */
const services = new WeakMap<QueryClient, S3Service>();

const createFor = ({ auth, env }: Services): S3Service =>
  createS3Service({
    resilience: createResilience(),
    // With it comes the AWS SDK, which the page does not wait for.
    openBucket: async () =>
      (await import('./report-bucket.ts')).openReportBucket({
        ...env.reportFiles,
        firebaseProjectId: env.firebase.projectId,
        idToken: auth.idToken,
      }),
  });

export const useS3Service = (): S3Service => {
  const queries = useQueryClient();
  const given = useServices();
  const known = services.get(queries);
  if (known) return known;
  const created = createFor(given);
  services.set(queries, created);
  return created;
};
