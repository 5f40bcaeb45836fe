import { Hono } from 'hono';
import { z } from 'zod';
import type { FaultKind, Faults } from '../../control/faults.ts';
import { holdConnection, type Hold } from '../../control/hold-connection.ts';
import { draft, rewrite, subjectLines } from './suggestions.ts';

const question = z.object({
  model: z.string().min(1),
  messages: z
    .array(z.object({ role: z.enum(['system', 'user', 'assistant']), content: z.string() }))
    .min(1),
});

const textOf = (messages: z.infer<typeof question>['messages'], role: string): string =>
  messages
    .filter((message) => message.role === role)
    .map(({ content }) => content)
    .join('\n');

const answerTo = (instructions: string, request: string): string => {
  if (/subject lines/i.test(instructions)) return subjectLines(request);
  return /\brewrite the message/i.test(instructions) ? rewrite(request) : draft(request);
};

const refusals = {
  throttle: [429, 'Rate limit reached for requests'],
  refuse: [400, 'The messages are longer than the model can read'],
  deny: [401, 'Incorrect API key provided'],
  server_error: [500, 'The server had an error while processing your request'],
} as const satisfies Record<Exclude<FaultKind, 'timeout_after_accept'>, [number, string]>;

interface FakeOptions {
  faults: Faults;
  apiKey: string;
  hold?: Hold;
}

/** A host with OpenAI's chat completions, whose model is a few sentences. */
export const chatCompletionsFake = ({
  faults,
  apiKey,
  hold = holdConnection(),
}: FakeOptions): Hono => {
  const app = new Hono();
  app.post('/v1/chat/completions', async (c) => {
    const fault = faults.take('writing_help', 'chat.completions');
    const isKnown = c.req.header('authorization') === `Bearer ${apiKey}`;
    if (fault === 'timeout_after_accept') await hold(c.req.raw.signal);
    else if (fault || !isKnown) {
      const [status, message] = refusals[fault ?? 'deny'];
      return c.json({ error: { message, type: 'error' } }, status);
    }
    const asked = question.safeParse(await c.req.json().catch(() => undefined));
    if (!asked.success) {
      return c.json({ error: { message: z.prettifyError(asked.error), type: 'error' } }, 400);
    }
    const { model, messages } = asked.data;
    const content = answerTo(textOf(messages, 'system'), textOf(messages, 'user'));
    return c.json({
      id: 'chatcmpl-local',
      object: 'chat.completion',
      created: Math.floor(Date.now() / 1000),
      model,
      choices: [{ index: 0, message: { role: 'assistant', content }, finish_reason: 'stop' }],
    });
  });
  return app;
};
