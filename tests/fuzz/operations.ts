// What an OpenAPI document says that a service can be asked.
import type { OpenApi } from '../../packages/server/src/testing/contract.testsuite.ts';

/** What is read of a JSON schema. */
export interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly minItems?: number;
  readonly minimum?: number;
  readonly maximum?: number;
}

export interface Operation {
  /** `GET` */
  readonly method: string;
  /** `/v1/webhooks/{id}` */
  readonly template: string;
  /** Names of its query parameters. */
  readonly query: readonly string[];
  readonly body: Schema | undefined;
}

/** With its references followed. @throws Error where one leads nowhere */
export type Resolve = (schema: Schema) => Schema;

interface Described {
  readonly parameters?: readonly { readonly in: string; readonly name: string }[];
  readonly requestBody?: {
    readonly content: Readonly<Record<string, { readonly schema: Schema }>>;
  };
}

export const operationsOf = (document: OpenApi): Operation[] =>
  Object.entries(document.paths).flatMap(([template, methods]) =>
    Object.entries(methods).map(([method, operation]): Operation => {
      const { parameters = [], requestBody } = operation as Described;
      return {
        method: method.toUpperCase(),
        template,
        query: parameters.filter((one) => one.in === 'query').map(({ name }) => name),
        body: requestBody?.content['application/json']?.schema,
      };
    }),
  );

export const nameOf = ({ method, template }: Operation): string => `${method} ${template}`;

export function resolver(document: OpenApi): Resolve {
  const { schemas = {} } = (document.components ?? {}) as {
    readonly schemas?: Readonly<Record<string, Schema>>;
  };
  return (schema) => {
    if (schema.$ref === undefined) return schema;
    const found = schemas[schema.$ref.replace('#/components/schemas/', '')];
    if (found === undefined) throw new Error(`${schema.$ref} leads nowhere`);
    return found;
  };
}
