import { DomainError } from '@distronation/common';
import Handlebars from 'handlebars';

/** Whether a variable must be given, by its name. */
export type Needs = ReadonlyMap<string, boolean>;

interface Block {
  params: number;
  /** Inside of it, names are those of an item. */
  entersItem: boolean;
  /** It asks whether something is there, so that it may as well not be. */
  asks: boolean;
}

const blocks = new Map<string, Block>([
  ['if', { params: 1, entersItem: false, asks: true }],
  ['unless', { params: 1, entersItem: false, asks: true }],
  ['each', { params: 1, entersItem: true, asks: false }],
  ['with', { params: 1, entersItem: true, asks: false }],
  ['equal', { params: 2, entersItem: false, asks: false }],
]);

const refusal = (code: 'template_invalid' | 'template_unsafe', line: number | undefined) =>
  new DomainError(code, line === undefined ? {} : { data: { line } });

const parse = (source: string): hbs.AST.Program => {
  try {
    return Handlebars.parse(source);
  } catch (error) {
    const line = /line (\d+)/.exec(String(error))?.[1];
    throw refusal('template_invalid', line === undefined ? undefined : Number(line));
  }
};

const isPath = (node: hbs.AST.Expression): node is hbs.AST.PathExpression =>
  node.type === 'PathExpression';

/** The variable of the caller's that a path leads to, from inside this many items. */
const variableOf = (path: hbs.AST.PathExpression, items: number): string | undefined => {
  const { data, depth, parts } = path;
  if (data) return parts[0] === 'root' ? parts[1] : undefined;
  return depth === items ? parts[0] : undefined;
};

/** Hands each path that is read to `read`, with what stands around it. */
const walk = (
  source: string,
  read: (path: hbs.AST.PathExpression, around: { items: number; guarded: boolean }) => void,
): void => {
  const visitor = new Handlebars.Visitor();
  let [items, guards] = [0, 0];

  const readAll = (expressions: readonly hbs.AST.Expression[], asks: boolean) => {
    for (const expression of expressions) {
      if (isPath(expression)) read(expression, { items, guarded: asks || guards > 0 });
      else visitor.accept(expression);
    }
  };
  const refuse = ({ loc }: hbs.AST.Node): never => {
    throw refusal('template_invalid', loc.start.line);
  };

  visitor.MustacheStatement = (mustache) => {
    if (!mustache.escaped) throw refusal('template_unsafe', mustache.loc.start.line);
    if (!isPath(mustache.path) || mustache.params.length > 0) refuse(mustache);
    visitor.acceptKey(mustache, 'hash');
    readAll([mustache.path], false);
  };
  visitor.BlockStatement = (block) => {
    const kind = blocks.get(block.path.original) ?? refuse(block);
    if (block.params.length !== kind.params) refuse(block);
    visitor.acceptKey(block, 'hash');
    readAll(block.params, kind.asks);
    guards += 1;
    items += kind.entersItem ? 1 : 0;
    visitor.acceptKey(block, 'program');
    items -= kind.entersItem ? 1 : 0;
    visitor.acceptKey(block, 'inverse');
    guards -= 1;
  };
  visitor.PartialStatement = refuse;
  visitor.PartialBlockStatement = refuse;
  visitor.Decorator = refuse;
  visitor.DecoratorBlock = refuse;
  visitor.SubExpression = refuse;
  visitor.Hash = refuse;
  visitor.accept(parse(source));
};

/** The variables that a template reads. Those that it reads only inside a condition or a list, or in
 *  order to ask for them, need not be given. Rejects with `template_invalid` for what not every
 *  renderer of ours knows, and with `template_unsafe` for a variable that would not be escaped. */
export const variablesOf = (source: string): Needs => {
  const needs = new Map<string, boolean>();
  walk(source, (path, { items, guarded }) => {
    const name = variableOf(path, items);
    if (name !== undefined) needs.set(name, !guarded || needs.get(name) === true);
  });
  return needs;
};
