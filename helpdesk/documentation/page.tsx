/** The API, route by route, from its OpenAPI document. */
import { DOCUMENTACAO as TEXT } from './text.ts';

export interface Schema {
  type?: string | string[];
  description?: string;
  properties?: Record<string, Schema>;
  required?: string[];
  items?: Schema;
  enum?: unknown[];
  const?: unknown;
  anyOf?: Schema[];
  oneOf?: Schema[];
  additionalProperties?: Schema | boolean;
  maxLength?: number;
  minLength?: number;
  maxItems?: number;
  minimum?: number;
  maximum?: number;
  format?: string;
  pattern?: string;
}

interface Operation {
  summary?: string;
  security?: unknown[];
  parameters?: { name: string; in: string; required?: boolean; schema?: Schema }[];
  requestBody?: { content: Record<string, { schema?: Schema }> };
  responses?: Record<
    string,
    { description?: string; content?: Record<string, { schema?: Schema }> }
  >;
}

export interface Document {
  info: { title: string; version: string; description?: string };
  paths: Record<string, Record<string, Operation>>;
}

export function DocumentationPage({ document: { info, paths } }: { document: Document }) {
  const routes = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
  );
  return (
    <html lang="pt-BR">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>{`${info.title} ${TEXT.api}`}</title>
        <link rel="stylesheet" href="documentacao.css" />
      </head>
      <body>
        <main>
          <h1>{`${info.title} ${TEXT.api} ${info.version}`}</h1>
          <p>{info.description}</p>
          <p>
            <a href="openapi.json">{TEXT.documento}</a>
          </p>
          <nav aria-label={TEXT.rotas}>
            <ul>
              {routes.map(({ path, method, operation }) => (
                <li key={idOf(method, path)}>
                  <a href={`#${idOf(method, path)}`}>
                    <code>{`${method.toUpperCase()} ${path}`}</code>
                  </a>{' '}
                  {operation.summary}
                </li>
              ))}
            </ul>
          </nav>
          {routes.map((route) => (
            <Route key={idOf(route.method, route.path)} {...route} />
          ))}
        </main>
      </body>
    </html>
  );
}

function Route({
  path,
  method,
  operation,
}: {
  path: string;
  method: string;
  operation: Operation;
}) {
  const { summary, security, parameters = [], requestBody, responses = {} } = operation;
  return (
    <section id={idOf(method, path)}>
      <h2>
        <code>{`${method.toUpperCase()} ${path}`}</code>
      </h2>
      <p>
        {summary}. {security ? TEXT.comToken : TEXT.semToken}
      </p>
      {parameters.length > 0 && (
        <>
          <h3>{TEXT.parametros}</h3>
          <ul>
            {parameters.map((each) => (
              <Field
                key={`${each.in} ${each.name}`}
                name={each.name}
                note={TEXT.onde[each.in] ?? each.in}
                required={each.required === true}
                schema={each.schema ?? {}}
              />
            ))}
          </ul>
        </>
      )}
      {Object.entries(requestBody?.content ?? {}).map(([type, { schema }]) => (
        <div key={type}>
          <h3>
            {TEXT.corpo} <code>{type}</code>
          </h3>
          <Shape schema={schema ?? {}} />
        </div>
      ))}
      <h3>{TEXT.respostas}</h3>
      {Object.entries(responses).map(([status, { description, content = {} }]) => (
        <details key={status}>
          <summary>
            <code>{status}</code> {TEXT.status[status] ?? description}
          </summary>
          {Object.entries(content).map(([type, { schema }]) => (
            <Shape key={type} schema={schema ?? {}} />
          ))}
        </details>
      ))}
    </section>
  );
}

/** What a value holds, when it holds anything by name. */
function Shape({ schema }: { schema: Schema }) {
  const inner = schema.items ?? schema;
  const many = inner.anyOf ?? inner.oneOf;
  if (many) return many.map((each, i) => <Shape key={i} schema={each} />);
  const { properties = {}, required = [] } = inner;
  const names = Object.entries(properties);
  if (names.length === 0) return null;
  return (
    <ul>
      {names.map(([name, each]) => (
        <Field key={name} name={name} required={required.includes(name)} schema={each} />
      ))}
    </ul>
  );
}

interface FieldProps {
  name: string;
  note?: string;
  required: boolean;
  schema: Schema;
}

function Field({ name, note, required, schema }: FieldProps) {
  return (
    <li>
      <code>{name}</code> <span>{[note, typeOf(schema)].filter(Boolean).join(', ')}</span>
      {required && <strong> {TEXT.obrigatorio}</strong>}
      {schema.description && <p>{schema.description}</p>}
      <Shape schema={schema} />
    </li>
  );
}

function typeOf(schema: Schema): string {
  const { type, items, enum: values, const: only, anyOf, oneOf } = schema;
  const many = anyOf ?? oneOf;
  if (many) return [...new Set(many.map(typeOf))].join(TEXT.ou);
  if (only !== undefined) return JSON.stringify(only);
  if (values) return values.map((each) => JSON.stringify(each)).join(TEXT.ou);
  const name = [type ?? 'object'].flat().map((each) => TEXT.tipo[each] ?? each);
  const of = items ? TEXT.de(typeOf(items)) : '';
  return [name.join(TEXT.ou) + of, ...bounds(schema)].join(', ');
}

function bounds({ maxLength, maxItems, minimum, maximum, format }: Schema): string[] {
  return [
    format,
    maxLength !== undefined && TEXT.letras(maxLength),
    maxItems !== undefined && TEXT.itens(maxItems),
    minimum !== undefined && minimum > -1e15 && TEXT.minimo(minimum),
    maximum !== undefined && maximum < 1e15 && TEXT.maximo(maximum),
  ].filter((each) => typeof each === 'string');
}

function idOf(method: string, path: string): string {
  return `${method}${path.replace(/[^a-z0-9]+/gi, '-')}`;
}
