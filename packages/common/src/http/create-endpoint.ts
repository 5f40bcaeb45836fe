import {
  successStatus,
  type Endpoint,
  type RequestOf,
  type ResponseOf,
} from '@distronation/contracts';
import type { APIGatewayProxyEvent, APIGatewayProxyResult, Context } from 'aws-lambda';
import type { Actor, Ctx } from '../context.ts';
import { DomainError } from '../errors.ts';
import type { Clock, Log, Metrics, RateLimiter } from '../ports.ts';
import type { Authenticate } from './authenticate.ts';
import { describeFailure } from './describe-failure.ts';
import { headerOf } from './header-of.ts';
import { measureCall } from './measure-call.ts';
import { parseRequest } from './parse-request.ts';
import { limiterFor, rateLimitHeaders } from './rate-limit.ts';
import { corsHeaders, errorResponse, okResponse, redirectResponse } from './respond.ts';

export interface EndpointKit {
  authenticate: Authenticate;
  /** Exact origins that browsers may call from. */
  allowedOrigins: readonly string[];
  /** Needed where a contract has a `rateLimit`. */
  rateLimiter?: RateLimiter;
  log: Log;
  metrics: Metrics;
  now: Clock;
}

export type Handler = (
  event: APIGatewayProxyEvent,
  context: Context,
) => Promise<APIGatewayProxyResult>;

// API Gateway gives up at 29 s; this leaves room to write down what happened and answer.
const answerWithinMs = 25_000;

type Measure = ReturnType<typeof measureCall>;

const identify = async (
  { auth }: Endpoint,
  event: APIGatewayProxyEvent,
  authenticate: Authenticate,
  measure: Measure,
): Promise<Actor> => {
  if (auth.kind !== 'staff' && auth.kind !== 'staff-or-link') return { kind: 'anonymous' };
  const authorization = headerOf(event, 'authorization');
  if (auth.kind === 'staff-or-link' && authorization === undefined) return { kind: 'anonymous' };
  const checkRevoked = auth.kind === 'staff' && auth.checkRevoked === true;
  const staff = await measure.authentication(() => authenticate(authorization, { checkRevoked }));
  if (!auth.roles.includes(staff.role)) throw new DomainError('insufficient_permissions');
  return staff;
};

const contextOf = (
  event: APIGatewayProxyEvent,
  context: Context,
  given: Pick<Ctx, 'requestId' | 'actor' | 'log'> & { startedAt: Date },
): Ctx => {
  const { startedAt, ...rest } = given;
  const userAgent = headerOf(event, 'user-agent');
  const ip = event.requestContext?.identity?.sourceIp;
  const remainingMs = context.getRemainingTimeInMillis?.() ?? answerWithinMs;
  return {
    ...rest,
    source: { ...(ip ? { ip } : {}), ...(userAgent ? { userAgent } : {}) },
    deadline: startedAt.getTime() + Math.min(answerWithinMs, remainingMs),
  };
};

/** Joins a contract and a use case into a Lambda handler: authenticate, count, parse, run, answer,
 *  log. The order is fixed, so that a stranger learns nothing about what a valid body looks like, and
 *  nobody guesses at it without being counted. */
export const createEndpoint =
  ({ authenticate, allowedOrigins, rateLimiter, log, metrics, now }: EndpointKit) =>
  <E extends Endpoint>(
    contract: E,
    run: (ctx: Ctx, request: RequestOf<NoInfer<E>>) => Promise<ResponseOf<NoInfer<E>>>,
  ): Handler => {
    const count = limiterFor(contract, rateLimiter);

    return async (event, context) => {
      const startedAt = now();
      const requestId = event.requestContext?.requestId ?? context.awsRequestId;
      const measure = measureCall(contract, metrics, now);
      let actor: Actor | undefined;
      let headers = corsHeaders(allowedOrigins, headerOf(event, 'origin'));
      const finish = (response: APIGatewayProxyResult, fields: Record<string, unknown> = {}) => {
        const durationMs = now().getTime() - startedAt.getTime();
        const status = response.statusCode;
        const line = { endpoint: contract.id, status, requestId, durationMs };
        measure.served({ status, durationMs, actor });
        if (status >= 500) log.error('request failed', { ...line, ...fields });
        else log.info('request served', { ...line, ...fields });
        return { ...response, headers: { ...headers, ...response.headers } };
      };

      try {
        actor = await identify(contract, event, authenticate, measure);
        const allowance = await count(actor);
        headers = { ...headers, ...rateLimitHeaders(allowance) };
        if (allowance?.allowed === false) throw new DomainError('rate_limited');
        const request = await parseRequest(contract, event);
        const ctx = contextOf(event, context, { requestId, actor, log, startedAt });
        const result = await run(ctx, request);
        return finish(
          contract.response === 'redirect'
            ? redirectResponse(result, successStatus(contract))
            : okResponse(result, now()),
        );
      } catch (error) {
        const failure = describeFailure(contract, error);
        // Only what nobody declared is worth a stack trace; declared failures are normal answers.
        const cause = failure.status >= 500 ? { error } : {};
        return finish(errorResponse(failure, requestId, now()), { code: failure.code, ...cause });
      }
    };
  };
