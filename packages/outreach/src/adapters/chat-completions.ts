import { DomainError } from '@distronation/common';
import * as z from 'zod';
import type { WritingModel } from '../writing-model.ts';

const completion = z.object({
  choices: z.array(z.object({ message: z.object({ content: z.string().nullish() }) })).min(1),
});

/** Nothing that was asked for is as long, in characters. */
const longestAnswer = 200_000;

const unavailable = (cause: unknown) => new DomainError('writing_help_unavailable', { cause });

const contentOf = async (response: Response): Promise<string> => {
  const text = await response.text();
  if (text.length > longestAnswer) throw new Error('The answer is too long');
  return completion.parse(JSON.parse(text)).choices[0]?.message.content ?? '';
};

/** A model behind the chat completions that OpenAI made and many others offer: a question goes out in its
 *  plainest form, which all of them take. `url` is what `/chat/completions` follows. */
export const chatCompletions = ({
  url,
  model,
  apiKey,
  timeoutMs = 20_000,
  now = Date.now,
}: {
  url: string;
  model: string;
  /** Resolves to undefined where none is needed. */
  apiKey: () => Promise<string | undefined>;
  timeoutMs?: number;
  now?: () => number;
}): WritingModel => {
  const post = async (body: object, within: number): Promise<Response> => {
    const key = await apiKey();
    return fetch(`${url.replace(/\/$/, '')}/chat/completions`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(key === undefined ? {} : { authorization: `Bearer ${key}` }),
      },
      body: JSON.stringify(body),
      // The key is for this host and no other.
      redirect: 'error',
      signal: AbortSignal.timeout(within),
    });
  };
  return {
    host: new URL(url).host,
    name: model,
    async answer({ instructions, request, deadline }) {
      const messages = [
        { role: 'system', content: instructions },
        { role: 'user', content: request },
      ];
      const within = Math.min(timeoutMs, Math.max(1, deadline - now()));
      try {
        const response = await post({ model, messages }, within);
        if (response.ok) return await contentOf(response);
        if (response.status === 429) throw new DomainError('writing_help_busy');
        throw new Error(`The model's host answered ${response.status}`);
      } catch (error) {
        throw error instanceof DomainError ? error : unavailable(error);
      }
    },
  };
};
