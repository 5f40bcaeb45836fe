import { byRoute, type createEndpoint } from '@distronation/common/http';
import { endpoints } from '@distronation/contracts';
import { readYouTubeQuota, spendYouTubeQuota, type QuotaDeps } from '../youtube/quota.ts';
import { readYouTubeToken, type TokenDeps } from '../youtube/read-token.ts';

/** The routes of what it takes to search YouTube, which one function serves. */
export const youTubeRoutes = (
  endpoint: ReturnType<typeof createEndpoint>,
  deps: QuotaDeps & TokenDeps,
) =>
  byRoute(
    [endpoints.readYouTubeToken, endpoint(endpoints.readYouTubeToken, readYouTubeToken(deps))],
    [endpoints.readYouTubeQuota, endpoint(endpoints.readYouTubeQuota, readYouTubeQuota(deps))],
    [endpoints.spendYouTubeQuota, endpoint(endpoints.spendYouTubeQuota, spendYouTubeQuota(deps))],
  );
