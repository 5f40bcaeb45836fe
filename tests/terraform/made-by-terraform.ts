import {
  readConfigurations,
  type Body,
  type Configuration,
} from '../../scripts/terraform/read-configuration.ts';

const modules = await readConfigurations();

/** A module by the name of its folder below `terraform/`; the stage itself is `.`. */
export const moduleOf = (name: string): Configuration => {
  const folder = name === '.' ? 'terraform' : `terraform/${name}`;
  const found = modules.find((each) => each.folder === folder);
  if (found) return found;
  throw new Error(`There is no module ${folder}`);
};

export const allModules = modules;

/** A resource or data source by its address, which several modules may have. */
export const blockOf = (module: string, address: string): Body => {
  const found = moduleOf(module).blocks.find((each) => each.address === address);
  if (found) return found.body;
  throw new Error(`${module} makes no ${address}`);
};

/** How a module of `terraform/modules` is called, wherever it is. */
export const callsOf = (name: string): Body[] =>
  modules.flatMap(({ calls }) =>
    calls.filter(({ source }) => source === `terraform/modules/${name}`).map(({ body }) => body),
  );

/** A name as it is in the stage `<stage>`. */
export const inStage = (name: unknown): string =>
  String(name)
    .replaceAll('${var.prefix}', 'dn-<stage>')
    .replaceAll('${var.stage}', '<stage>')
    .replaceAll('${sls:stage}', '<stage>')
    .replaceAll('-local', '-<stage>');
