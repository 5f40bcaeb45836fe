import type { createEndpoint, Route } from '@distronation/common/http';
import { endpoints } from '@distronation/contracts';
import { addTemplateVersion } from '../add-template-version.ts';
import { changeTemplate } from '../change-template.ts';
import { createTemplate, type ChangeDeps } from '../create-template.ts';
import { deleteTemplate } from '../delete-template.ts';
import type { FillDeps } from '../fill-template.ts';
import { listTemplates } from '../list-templates.ts';
import { previewTemplate } from '../preview-template.ts';
import { previewTemplateContent } from '../preview-template-content.ts';
import { readTemplate } from '../read-template.ts';
import { restoreTemplateVersion } from '../restore-template-version.ts';

/** The routes of templates. */
export const templateRoutes = (
  endpoint: ReturnType<typeof createEndpoint>,
  deps: ChangeDeps & FillDeps,
): Route[] => [
  [endpoints.listTemplates, endpoint(endpoints.listTemplates, listTemplates(deps))],
  [endpoints.createTemplate, endpoint(endpoints.createTemplate, createTemplate(deps))],
  [endpoints.readTemplate, endpoint(endpoints.readTemplate, readTemplate(deps))],
  [endpoints.changeTemplate, endpoint(endpoints.changeTemplate, changeTemplate(deps))],
  [endpoints.deleteTemplate, endpoint(endpoints.deleteTemplate, deleteTemplate(deps))],
  [endpoints.addTemplateVersion, endpoint(endpoints.addTemplateVersion, addTemplateVersion(deps))],
  [
    endpoints.restoreTemplateVersion,
    endpoint(endpoints.restoreTemplateVersion, restoreTemplateVersion(deps)),
  ],
  [endpoints.previewTemplate, endpoint(endpoints.previewTemplate, previewTemplate(deps))],
  [
    endpoints.previewTemplateContent,
    endpoint(endpoints.previewTemplateContent, previewTemplateContent(deps)),
  ],
];
