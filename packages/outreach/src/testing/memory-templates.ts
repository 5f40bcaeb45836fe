import type { StoredVersion, TemplateBrief, TemplateStore } from '../template-store.ts';

export interface MemoryTemplates extends TemplateStore {
  /** Puts a template there without any check, as Mailgun's own page would. */
  put(name: string, content: { html: string; subject?: string }): void;
}

type Kept = TemplateBrief & { all: StoredVersion[] };

const createdAt = '2026-10-01T12:00:00.000Z';

/** Keeps templates as Mailgun does: names in order, one active version each. */
export const memoryTemplates = (): MemoryTemplates => {
  const kept = new Map<string, Kept>();
  const active = (template: Kept | undefined) => template?.all.find((each) => each.active);
  const briefOf = ({ name, description }: Kept): TemplateBrief => ({
    name,
    description,
    createdAt,
  });

  const store: MemoryTemplates = {
    put(name, content) {
      const version = { version: 'v1', active: true, createdAt, ...content };
      kept.set(name, { name, description: '', createdAt, all: [version] });
    },
    async list(_waiting, { limit, after = '' }) {
      const names = [...kept.keys()].toSorted().filter((name) => name > after);
      const shown = names.slice(0, limit).flatMap((name) => kept.get(name) ?? []);
      const next = shown.length === limit ? shown.at(-1)?.name : undefined;
      return {
        templates: shown.map((template) => {
          const version = active(template);
          return { ...briefOf(template), ...(version ? { version } : {}) };
        }),
        ...(next === undefined ? {} : { next }),
      };
    },
    async read(_waiting, name, tag) {
      const template = kept.get(name);
      const version =
        tag === undefined ? active(template) : template?.all.find((each) => each.version === tag);
      return template && version ? { ...briefOf(template), version } : undefined;
    },
    async versions(_waiting, name) {
      return kept.get(name)?.all.map(({ html: _html, subject: _subject, ...brief }) => brief);
    },
    async create({ name, description, version }, content) {
      kept.set(name, { name, description, createdAt, all: [] });
      await store.addVersion({ name, version, activate: true }, content);
    },
    async describe(name, description) {
      const template = kept.get(name);
      if (template) template.description = description;
    },
    async addVersion({ name, version, activate }, content) {
      const template = kept.get(name);
      if (!template) return;
      const others = template.all.map((each) => ({ ...each, active: each.active && !activate }));
      template.all = [...others, { version, active: activate, createdAt, ...content }];
    },
    async remove(name) {
      kept.delete(name);
    },
  };
  return store;
};
