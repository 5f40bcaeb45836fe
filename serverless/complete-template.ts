interface Resource {
  Type: string;
  DependsOn?: string | string[];
  Properties: Record<string, unknown>;
}

interface Serverless {
  service: {
    provider: { compiledCloudFormationTemplate: { Resources: Record<string, Resource> } };
  };
}

interface Preflight {
  MethodResponses: { ResponseParameters: Record<string, boolean> }[];
  Integration: { IntegrationResponses: { ResponseParameters: Record<string, string> }[] };
}

/** As osls compiles the method OPTIONS of a route with `cors`. */
const asPreflight = (properties: unknown): Preflight => properties as Preflight;

const namesOf = (resources: Record<string, Resource>, type: string): string[] =>
  Object.keys(resources).filter((name) => resources[name]?.Type === `AWS::ApiGateway::${type}`);

const dependOn = (resource: Resource, names: string[]): void => {
  resource.DependsOn = [...[resource.DependsOn ?? []].flat(), ...names];
};

const varyHeader = 'method.response.header.Vary';

const addVary = (resource: Resource): void => {
  const { MethodResponses, Integration } = asPreflight(resource.Properties);
  for (const each of MethodResponses) each.ResponseParameters[varyHeader] = true;
  for (const each of Integration.IntegrationResponses) {
    each.ResponseParameters[varyHeader] = "'Origin'";
  }
};

/** What YAML cannot say of resources that osls names and compiles itself. */
const completeTemplate = (resources: Record<string, Resource>): void => {
  // Wide enough for all functions together; each has a role of its own instead.
  delete resources['IamRoleLambdaExecution'];
  const stages = namesOf(resources, 'Stage');
  for (const [name, resource] of Object.entries(resources)) {
    if (resource.Type === 'AWS::ApiGateway::Deployment') {
      // It would make a stage of its own, which can be given no throttles.
      delete resource.Properties['StageName'];
      // A deployment is a copy of the API: what is made after it does not take effect.
      dependOn(resource, namesOf(resources, 'GatewayResponse'));
    }
    if (/UsagePlan|ApiKey/.test(resource.Type)) dependOn(resource, stages);
    if (name.startsWith('ApiGatewayMethod') && name.endsWith('Options')) addVary(resource);
  }
};

/** A plugin of osls. */
export default function completeTemplatePlugin({ service }: Serverless) {
  return {
    hooks: {
      'after:aws:package:finalize:mergeCustomProviderResources': () =>
        completeTemplate(service.provider.compiledCloudFormationTemplate.Resources),
    },
  };
}
