import type { Tool } from '@modelcontextprotocol/client';

interface Schema {
  readonly type?: string | readonly string[];
  readonly description?: string;
  readonly enum?: readonly string[];
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
}

/** A list of tools as people read it. */
export const toolListText = (tools: readonly Tool[]): string =>
  tools.map((tool) => `${toolText(tool)}\n`).join('\n');

function toolText({
  name,
  title,
  description,
  annotations,
  inputSchema,
  outputSchema,
}: Tool): string {
  const hints = Object.entries(annotations ?? {})
    .map(([hint, value]) => `${hint.replace(/Hint$/, '')}: ${value}`)
    .join(', ');
  return [
    `## ${name}: ${title} (${hints})`,
    '',
    description ?? '',
    '',
    'Takes:',
    ...fieldsText(inputSchema as Schema, ''),
    'Answers:',
    ...fieldsText((outputSchema ?? {}) as Schema, ''),
  ].join('\n');
}

function fieldsText({ properties = {}, required = [] }: Schema, indent: string): string[] {
  return Object.entries(properties).flatMap(([name, field]) => {
    const mark = required.includes(name) ? '' : '?';
    const said = field.description === undefined ? '' : `: ${field.description}`;
    const inner = field.items?.properties === undefined ? field : field.items;
    return [
      `${indent}- ${name}${mark} (${typeText(field)})${said}`,
      ...fieldsText(inner, `${indent}  `),
    ];
  });
}

function typeText({ type, enum: values, items, anyOf }: Schema): string {
  if (anyOf !== undefined) return anyOf.map(typeText).join(' or ');
  if (values !== undefined) return values.join(', ');
  if (items !== undefined) return `list of ${typeText(items)}`;
  return type === undefined ? 'anything' : [type].flat().join(' or ');
}
