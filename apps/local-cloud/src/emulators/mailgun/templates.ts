import { randomUUID } from 'node:crypto';
import type { State } from '../../state/json-state.ts';
import { refuse } from './refusal.ts';

/** One version of a template, as the API shows it. */
export interface TemplateVersion {
  id: string;
  tag: string;
  template: string;
  engine: 'handlebars';
  mjml: string;
  comment: string;
  createdAt: string;
  active: boolean;
  /** Of the mail: `From`, `Reply-To` and `Subject`, which may hold variables. */
  headers: Record<string, string>;
}

export interface Template {
  id: string;
  name: string;
  description: string;
  createdAt: string;
  createdBy: string;
  /** Oldest first; at most one is active. */
  versions: TemplateVersion[];
}

/** By name. */
type DomainTemplates = Record<string, Template>;

export interface TemplateState {
  /** By sending domain; absent in a state from before templates were kept. */
  templates?: Record<string, DomainTemplates>;
}

export type NewVersion = Pick<TemplateVersion, 'tag' | 'template' | 'comment' | 'headers'>;

export interface Templates {
  /** By name. */
  all(domain: string): Template[];
  /** Refused with 404 when there is none; names have no upper case. */
  get(domain: string, name: string): Template;
  create(domain: string, template: Pick<Template, 'name' | 'description' | 'createdBy'>): Template;
  describe(domain: string, name: string, description: string): void;
  remove(domain: string, name: string): void;
  version(domain: string, name: string, tag: string): TemplateVersion;
  addVersion(domain: string, name: string, version: NewVersion, active: boolean): TemplateVersion;
  changeVersion(
    domain: string,
    name: string,
    tag: string,
    change: Partial<NewVersion>,
    activate: boolean,
  ): void;
  removeVersion(domain: string, name: string, tag: string): void;
}

const maxTemplates = 100;
const maxVersions = 40;
const maxBytes = 100 * 1024;

const checkSize = (source: string): void => {
  if (Buffer.byteLength(source) > maxBytes) refuse('template content exceeds 100 KB');
};

const activateOnly = ({ versions }: Template, tag: string): void => {
  for (const version of versions) version.active = version.tag === tag;
};

export const templates = (store: State<TemplateState>, now: () => number): Templates => {
  const timestamp = (): string => new Date(now()).toUTCString().replace('GMT', 'UTC');
  const ofDomain = (domain: string): DomainTemplates => {
    // A state that was written before there were templates has none.
    store.value.templates ??= {};
    return (store.value.templates[domain] ??= {});
  };
  const get: Templates['get'] = (domain, name) =>
    ofDomain(domain)[name.toLowerCase()] ?? refuse('template not found', 404);
  const version: Templates['version'] = (domain, name, tag) =>
    get(domain, name).versions.find((each) => each.tag === tag) ??
    refuse('template version not found', 404);

  return {
    get,
    version,
    all: (domain) => Object.values(ofDomain(domain)).toSorted((a, b) => (a.name < b.name ? -1 : 1)),
    create(domain, given) {
      const known = ofDomain(domain);
      const name = given.name.toLowerCase();
      if (known[name]) refuse(`template with name '${name}' already exists`);
      if (Object.keys(known).length >= maxTemplates) refuse('too many templates');
      const template = { ...given, name, id: randomUUID(), createdAt: timestamp(), versions: [] };
      known[name] = template;
      store.changed();
      return template;
    },
    describe(domain, name, description) {
      get(domain, name).description = description;
      store.changed();
    },
    remove(domain, name) {
      delete ofDomain(domain)[get(domain, name).name];
      store.changed();
    },
    addVersion(domain, name, given, active) {
      checkSize(given.template);
      const template = get(domain, name);
      const { versions } = template;
      if (versions.some(({ tag }) => tag === given.tag)) refuse(`version already exists`);
      if (versions.length >= maxVersions) refuse('too many versions');
      const isFirst = versions.length === 0;
      const id = randomUUID();
      const added: TemplateVersion = {
        ...given,
        id,
        engine: 'handlebars',
        mjml: '',
        createdAt: timestamp(),
        active: false,
      };
      versions.push(added);
      if (active || isFirst) activateOnly(template, given.tag);
      store.changed();
      return added;
    },
    changeVersion(domain, name, tag, change, activate) {
      checkSize(change.template ?? '');
      Object.assign(version(domain, name, tag), change);
      if (activate) activateOnly(get(domain, name), tag);
      store.changed();
    },
    removeVersion(domain, name, tag) {
      if (version(domain, name, tag).active) refuse('active version can not be deleted');
      const template = get(domain, name);
      template.versions = template.versions.filter((each) => each.tag !== tag);
      store.changed();
    },
  };
};
