import { describe, expect, it } from 'vitest';
import { checkArguments } from '../../scripts/terraform/check-arguments.ts';
import { checkAttributes } from '../../scripts/terraform/check-attributes.ts';
import { readTypings } from '../../scripts/terraform/provider-schema.ts';
import type { Body } from '../../scripts/terraform/read-configuration.ts';

const documented = (name: string, isBlock = false): string =>
  `    /**\n${isBlock ? `    * ${name} block\n    *\n` : ''}    * Docs {@link https://x#${name} Door#${name}}\n    */\n`;

const typings = [
  'export interface DoorConfig extends cdktf.TerraformMetaArguments {',
  `${documented('name')}    readonly name: string;`,
  `${documented('open_width')}    readonly openWidth?: number;`,
  `${documented('is_locked')}    readonly isLocked?: boolean | cdktf.IResolvable;`,
  `${documented('colours')}    readonly colours?: string[];`,
  `${documented('tags')}    readonly tags?: {\n        [key: string]: string;\n    };`,
  `${documented('lock', true)}    readonly lock?: DoorLock;`,
  `${documented('hinge', true)}    readonly hinge: DoorHinge[] | cdktf.IResolvable;`,
  '}',
  'export interface DoorLock {',
  `${documented('key_count')}    readonly keyCount: number;`,
  '}',
  'export interface DoorHinge {',
  `${documented('side')}    readonly side?: string;`,
  '}',
  'export declare class Door extends cdktf.TerraformResource {',
  '    get name(): string;',
  '    get openWidth(): number;',
  '    get maker(): string;',
  '}',
].join('\n');

const door = readTypings(typings);

const check = (body: Body): string[] => {
  const block = { address: 'aws_door.front', type: 'aws_door', isData: false, body };
  return checkArguments(block, (type) => (type === 'aws_door' ? door : undefined));
};

const hinge = [{ side: 'left' }];
const whole = { name: 'front', hinge };

describe('a resource passes', () => {
  it.each<[string, Body]>([
    ['with what is required', whole],
    [
      'with what Terraform itself understands',
      { ...whole, for_each: '${var.doors}', lifecycle: [{}] },
    ],
    [
      'with every kind of value',
      { ...whole, open_width: 80, is_locked: true, colours: ['red'], tags: {} },
    ],
    [
      'with expressions, whose values nobody knows yet',
      { name: '${var.name}', open_width: '${var.w}', hinge },
    ],
    ['with nothing in the place of something', { ...whole, open_width: null }],
    [
      'with blocks, and several where they may be',
      { name: 'x', lock: [{ key_count: 2 }], hinge: [{}, {}] },
    ],
    [
      'with blocks that are made',
      { name: 'x', dynamic: { hinge: [{ for_each: [], content: [{ side: 'l' }] }] } },
    ],
  ])('%s', (_, body) => {
    expect(check(body)).toEqual([]);
  });
});

describe('a resource is refused', () => {
  it.each<[string, Body]>([
    ['aws_door.front lacks name', { hinge }],
    ['aws_door.front lacks hinge', { name: 'x' }],
    ['aws_door.front has no nam', { ...whole, nam: 'x' }],
    ['aws_door.front.open_width is no number', { ...whole, open_width: 'wide' }],
    ['aws_door.front.is_locked is no bool', { ...whole, is_locked: 'maybe' }],
    ['aws_door.front.colours is no list', { ...whole, colours: 'red' }],
    ['aws_door.front.tags is no map', { ...whole, tags: ['x'] }],
    ['aws_door.front.lock is a block, not an argument', { ...whole, lock: { key_count: 2 } }],
    ['aws_door.front.lock lacks key_count', { ...whole, lock: [{}] }],
    [
      'aws_door.front.lock stands there twice',
      { ...whole, lock: [{ key_count: 1 }, { key_count: 1 }] },
    ],
    [
      'aws_door.front.hinge has no sid',
      { name: 'x', dynamic: { hinge: [{ for_each: [], content: [{ sid: 'l' }] }] } },
    ],
  ])('%s', (problem, body) => {
    expect(check(body)).toEqual([problem]);
  });

  it('if the provider knows no such type', () => {
    const block = { address: 'aws_gate.x', type: 'aws_gate', isData: false, body: {} };
    expect(checkArguments(block, () => undefined)).toEqual([
      'aws_gate.x: the provider knows no aws_gate',
    ]);
  });
});

describe('what is read of a resource', () => {
  const read = (value: string): string[] => {
    const block = { address: 'aws_door.front', type: 'aws_door', isData: false, body: {} };
    const outputs = { door: { value } };
    const module = {
      folder: 'hall',
      blocks: [block],
      calls: [],
      variables: {},
      locals: {},
      outputs,
    };
    return checkAttributes(module, () => door);
  };

  it('may be what it is given, and what the provider tells of it', () => {
    expect(read('${aws_door.front.open_width} ${aws_door.front["x"].maker}')).toEqual([]);
  });

  it('is refused where the provider tells no such thing, once however often it is read', () => {
    expect(read('${aws_door.front[0].makr} ${aws_door.front[1].makr}')).toEqual([
      'aws_door.front tells no makr',
    ]);
  });
});
