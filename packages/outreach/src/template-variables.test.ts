import { describe, expect, it } from 'vitest';
import { variablesOf } from './template-variables.ts';

const needs = (source: string) => Object.fromEntries(variablesOf(source));

describe('the variables of a template', () => {
  it.each([
    ['{{name}}', { name: true }],
    ['{{user.name}} {{user.age}}', { user: true }],
    ['{{#if name}}Hi {{name}}{{else}}Hi{{/if}}', { name: false }],
    [
      '{{#if vip}}{{discount}}{{else}}{{price}}{{/if}}',
      { vip: false, discount: false, price: false },
    ],
    ['{{#unless paid}}{{amount}}{{/unless}}', { paid: false, amount: false }],
    ['{{#if name}}{{/if}}{{name}}', { name: true }],
    ['{{#each songs}}{{title}} by {{../artist}}{{/each}}', { songs: true, artist: false }],
    ['{{#each songs}}{{@index}}{{this}}{{@root.artist}}{{/each}}', { songs: true, artist: false }],
    ['{{#each songs as |song|}}{{song.title}}{{/each}}', { songs: true }],
    ['{{#each songs}}x{{else}}{{nothing}}{{/each}}', { songs: true, nothing: false }],
    [
      '{{#with artist}}{{name}}{{#if genre}}{{../label}}{{/if}}{{/with}}',
      { artist: true, label: false },
    ],
    ['{{#equal plan "pro"}}{{perk}}{{/equal}}', { plan: true, perk: false }],
    ['{{! a comment }}<p>no variable</p>', {}],
  ])('%s are %o', (source, expected) => {
    expect(needs(source)).toEqual(expected);
  });

  it.each(['{{{name}}}', '{{&name}}', '{{#if a}}{{#each b}}{{{c}}}{{/each}}{{/if}}'])(
    '%s would not be escaped, and is refused',
    (source) => {
      expect(() => variablesOf(`line one\n${source}`)).toThrow(
        expect.objectContaining({ code: 'template_unsafe', data: { line: 2 } }),
      );
    },
  );

  it.each([
    '{{#if a}}',
    '{{name',
    '{{> partial}}',
    '{{#> partial}}{{/partial}}',
    '{{shout name}}',
    '{{name loud=true}}',
    '{{#list songs}}{{/list}}',
    '{{#songs}}{{/songs}}',
    '{{#if (not a)}}{{/if}}',
    '{{#equal a}}{{/equal}}',
    '{{* inline}}',
    '{{{{raw}}}}x{{{{/raw}}}}',
  ])('%s is nothing that every renderer knows, and is refused', (source) => {
    expect(() => variablesOf(source)).toThrow(
      expect.objectContaining({ code: 'template_invalid' }),
    );
  });
});
