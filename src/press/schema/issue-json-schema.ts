import { toJsonSchema } from '@valibot/to-json-schema'
import * as issue from '#issue/schema.ts'
import { DESCRIPTIONS } from '#press/schema/descriptions.ts'

const DEFINITIONS = {
  Publication: issue.PublicationSchema,
  Page: issue.PageSchema,
  Article: issue.ArticleSchema,
  Block: issue.BlockSchema,
  Inline: issue.InlineSchema,
  Span: issue.SpanSchema,
  Photo: issue.PhotoSchema,
  Image: issue.ImageSchema,
  Jump: issue.JumpSchema,
  Box: issue.BoxSchema,
}

/**
 * The issue format as JSON Schema 2020-12, with titles and descriptions.
 *
 * It says all that a schema can say; that ids and page labels are unique is left to `jumpline check`.
 * Unknown keys are allowed, since later 1.x files have some.
 */
export function issueJsonSchema(): object {
  const converted = toJsonSchema(issue.IssueSchema, {
    target: 'draft-2020-12',
    definitions: DEFINITIONS,
    overrideAction: ({ valibotAction, jsonSchema }) => {
      const rule = 'requirement' in valibotAction ? valibotAction.requirement : undefined
      // JSON Schema reads patterns with the flag `u` anyway; any other flag would change the meaning.
      if (rule instanceof RegExp && rule.flags === 'u') return { ...jsonSchema, pattern: rule.source }
      // The only check of the format asks for a day that the calendar has.
      return valibotAction.type === 'check' ? { ...jsonSchema, format: 'date' } : undefined
    },
  })
  const { $schema, $defs, ...top } = converted
  const definitions = Object.entries($defs ?? {}).map(([name, schema]) => [name, described(name, schema)])
  return {
    $schema,
    $id: 'https://jumpline.example/schema/issue-1.json',
    ...described('Issue', top),
    $defs: Object.fromEntries(definitions),
  }
}

function described(name: string, schema: object | boolean): object {
  if (typeof schema === 'boolean') return {}
  const known = DESCRIPTIONS[name]
  if (known === undefined) return schema
  const properties =
    'properties' in schema && typeof schema.properties === 'object' ? schema.properties : undefined
  const fields = Object.entries(properties ?? {}).map(([key, field]) => {
    const description = known.fields[key]
    return [key, description === undefined ? field : { ...Object(field), description }]
  })
  return {
    title: known.title,
    description: known.description,
    ...schema,
    ...(properties && { properties: Object.fromEntries(fields) }),
  }
}
