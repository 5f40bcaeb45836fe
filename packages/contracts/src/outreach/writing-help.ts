import * as z from 'zod';
import { defineEndpoint, type RequestOf, type ResponseOf } from '../endpoint.ts';
import { bytesOf } from '../fields.ts';

const auth = { kind: 'staff', roles: ['admin', 'outreach'] } as const;
const where = { function: 'templates', path: '/outreach/writing-help' } as const;

export const writingKinds = ['subjects', 'draft', 'rewrite'] as const;
export type WritingKind = (typeof writingKinds)[number];

const maxPrompt = 2000;
const maxTextBytes = 50 * 1024;

export const readWritingHelp = defineEndpoint({
  ...where,
  id: 'readWritingHelp',
  method: 'GET',
  auth,
  summary: 'Tell whether there is help with writing, and who gives it',
  response: z.object({
    data: z.object({
      available: z.boolean(),
      /** The host that is asked, and the model there; absent where there is none. */
      host: z.string().optional(),
      model: z.string().optional(),
    }),
  }),
  errors: {},
});

export const suggestWriting = defineEndpoint({
  ...where,
  id: 'suggestWriting',
  method: 'POST',
  auth,
  rateLimit: { name: 'writing-help', perMinute: 10 },
  summary: 'Suggest subject lines, a draft, or other words for a message',
  description:
    'Asks a language model, under a time limit of 20 seconds. Addresses in what is given are masked before it is sent on. What comes back is cleaned: HTML of a few plain elements, without links that were not given.',
  body: z
    .strictObject({
      kind: z.enum(writingKinds),
      /** What is wanted, in the colleague's own words. */
      prompt: z
        .string({ error: 'prompt must be text' })
        .trim()
        .max(maxPrompt, `prompt may hold at most ${maxPrompt} characters`)
        .default(''),
      /** The message as it is written so far, as HTML or plain text, with its placeholders. */
      text: z
        .string({ error: 'text must be text' })
        .trim()
        .refine((text) => bytesOf(text) <= maxTextBytes, 'text may hold at most 50 KB')
        .default(''),
    })
    .refine(({ prompt, text }) => prompt !== '' || text !== '', {
      error: 'Say what is wanted, or give a text',
      path: ['prompt'],
    })
    .refine(({ kind, text }) => kind !== 'rewrite' || text !== '', {
      error: 'There is no text to rewrite',
      path: ['text'],
    }),
  response: z.object({
    data: z.object({
      /** Lines for `subjects`; HTML for the others. */
      suggestions: z.array(z.string()),
    }),
  }),
  errors: {
    writing_help_not_configured: { status: 404, message: 'There is no help with writing here' },
    writing_help_busy: { status: 503, message: 'The writing help is asked too much at the moment' },
    writing_help_unavailable: { status: 502, message: 'The writing help gave no usable answer' },
  },
});

export type ReadWritingHelpRequest = RequestOf<typeof readWritingHelp>;
export type ReadWritingHelpResponse = ResponseOf<typeof readWritingHelp>;
export type SuggestWritingRequest = RequestOf<typeof suggestWriting>;
export type SuggestWritingResponse = ResponseOf<typeof suggestWriting>;
