import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { chatCompletions } from './chat-completions.ts';

let server: Server | undefined;

afterEach(() => {
  server?.closeAllConnections();
  server?.close();
});

const modelOver = async (answer: RequestListener, options: object = {}) => {
  server = createServer(answer);
  await new Promise<void>((ready) => server?.listen(0, '127.0.0.1', ready));
  const { port } = server.address() as AddressInfo;
  const url = `http://127.0.0.1:${port}/v1/`;
  return chatCompletions({ url, model: 'some-model', apiKey: async () => 'key-1', ...options });
};

const question = { instructions: 'Be brief', request: 'Write', deadline: Date.now() + 60_000 };
const said = (content: unknown) => JSON.stringify({ choices: [{ message: { content } }] });

describe('chat completions', () => {
  it('are asked with the key, and in the plainest form', async () => {
    const seen: unknown[] = [];
    const model = await modelOver((request, response) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        seen.push(request.method, request.url, request.headers.authorization);
        seen.push(JSON.parse(Buffer.concat(chunks).toString()));
        response.end(said('Hello'));
      });
    });
    expect(await model.answer(question)).toBe('Hello');
    expect(seen).toEqual([
      'POST',
      '/v1/chat/completions',
      'Bearer key-1',
      {
        model: 'some-model',
        messages: [
          { role: 'system', content: 'Be brief' },
          { role: 'user', content: 'Write' },
        ],
      },
    ]);
  });

  it('are asked without a key where there is none', async () => {
    const seen: unknown[] = [];
    const model = await modelOver(
      (request, response) => {
        seen.push(request.headers.authorization);
        response.end(said('Hello'));
      },
      { apiKey: async () => undefined },
    );
    await model.answer(question);
    expect(seen).toEqual([undefined]);
  });

  it.each([
    [429, '{}', 'writing_help_busy'],
    [401, '{"error":{"message":"Incorrect API key"}}', 'writing_help_unavailable'],
    [500, 'oops', 'writing_help_unavailable'],
    [200, 'not JSON', 'writing_help_unavailable'],
    [200, '{"choices":[]}', 'writing_help_unavailable'],
    [200, said('x'.repeat(300_000)), 'writing_help_unavailable'],
    [302, '', 'writing_help_unavailable'],
  ])('that answer %i %s are %s', async (status, body, code) => {
    const model = await modelOver(
      (_request, response) =>
        void response.writeHead(status, { location: 'http://127.0.0.1:9/' }).end(body.slice(0)),
    );
    await expect(model.answer(question)).rejects.toMatchObject({ code });
  });

  it('that do not answer in time are given up', async () => {
    const model = await modelOver(() => {}, { timeoutMs: 50 });
    await expect(model.answer(question)).rejects.toMatchObject({
      code: 'writing_help_unavailable',
    });
  });

  it('are not waited for longer than the caller waits', async () => {
    const model = await modelOver(() => {}, { now: () => question.deadline - 50 });
    await expect(model.answer(question)).rejects.toMatchObject({
      code: 'writing_help_unavailable',
    });
  });
});
