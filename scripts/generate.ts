// Writes what follows from the rules and the schemas: docs/rules, docs/presets.md, plumbline.schema.json, its like for the baseline, and the settings in
// package.json. `--check` writes nothing and fails when something is stale.

import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { toJsonSchema } from '@valibot/to-json-schema'
import { baselineSchema } from '../server/src/core/config/baseline'
import type { RuleOptions } from '../server/src/core/config/configuration'
import { presets } from '../server/src/core/config/presets'
import { type ConfigurationInput, configurationSchema } from '../server/src/core/config/schema'
import { rules } from '../server/src/core/rules/index'
import { fixWord, rulePage, severityWord } from '../server/src/core/rules/rule-page'
import { inRoot, root } from './paths'

type Json = Record<string, unknown>

const severities: Readonly<Record<string, string>> = {
  off: 'Never report it.',
  error: 'Certainly wrong.',
  warning: 'Probably wrong.',
  information: 'Something is missing.',
  hint: 'A suggestion.',
}

/** The files to be, by their paths from the root. */
const wanted = new Map<string, string>()
for (const rule of rules) wanted.set(`docs/rules/${rule.id}.md`, rulePage(rule))
wanted.set('docs/rules/README.md', listOfRules())
wanted.set('docs/presets.md', pageOfPresets())
wanted.set('plumbline.schema.json', print(schemaOfFile()))
wanted.set('plumbline.baseline.schema.json', print(schemaOfBaseline()))
wanted.set('package.json', print(manifest()))

const pages = existsSync(inRoot('docs/rules')) ? readdirSync(inRoot('docs/rules')) : []
const superfluous = pages.map((name) => `docs/rules/${name}`).filter((path) => !wanted.has(path))
const stale = [...wanted].filter(([path, text]) => read(path) !== text).map(([path]) => path)

if (process.argv.includes('--check')) {
  for (const path of stale) console.error(`${path} is stale${hint(path)}`)
  for (const path of superfluous) console.error(`${path} belongs to no rule`)
  if (stale.length + superfluous.length > 0) {
    console.error('Run `npm run generate` and commit what it writes.')
    process.exitCode = 1
  }
} else {
  for (const path of stale) {
    mkdirSync(dirname(inRoot(path)), { recursive: true })
    writeFileSync(inRoot(path), wanted.get(path) ?? '')
  }
  for (const path of superfluous) rmSync(join(root, path))
  console.log(
    `${stale.length} written, ${superfluous.length} removed, ${wanted.size - stale.length} as they were`,
  )
}

function listOfRules(): string {
  const rows = [...rules]
    .sort((a, b) => (a.id < b.id ? -1 : 1))
    .map(
      (rule) =>
        `| [${rule.id}](${rule.id}.md) | ${severityWord(rule)} | ${rule.summary} | ${fixWord(rule)} |`,
    )
  return `# Rules

Severity follows certainty: an impossibility is an error, a probable contradiction a warning, an omission information, a
guess a hint. A safe fix takes part in “fix all”; one on request may change what is meant, and is offered alone.

| Rule | Severity | Finds | Fix |
| - | - | - | - |
${rows.join('\n')}
`
}

function pageOfPresets(): string {
  const sections = Object.entries(presets).map(([name, { summary, configuration }]) => {
    const settings = Object.entries(configuration.rules ?? {}).map(([id, setting]) => {
      const own = rules.find((rule) => rule.id === id)
      const { severity, ...options } = typeof setting === 'string' ? { severity: setting } : setting
      const limits = Object.entries(options).map(([option, value]) => `, \`${option}\` ${value}`)
      return `| [${id}](rules/${id}.md) | ${own?.summary} | ${severity}${limits.join('')} |`
    })
    return `## ${name}

${summary}

\`\`\`json
${JSON.stringify({ extends: name }, null, 2)}
\`\`\`

Required: ${requiredWords(configuration.requiredFields)}.

| Rule | Finds | Here |
| - | - | - |
${settings.join('\n')}
`
  })
  return `# Presets

A preset is a configuration to start from: \`extends\` in \`plumbline.json\` names one, or several in a list, the last of
which has the last word. What else stands in the file, and the settings of the editor, go before it: a rule keeps what the
preset says of it unless the file says otherwise. Everything that a preset does not name stays as it is by default.

${sections.join('\n')}`
}

/** "owner and due of initiatives, due of milestones" */
function requiredWords(fields: ConfigurationInput['requiredFields']): string {
  const lists = Object.entries(fields ?? {}).map(([kind, names]) => `${names.join(', ')} of every ${kind}`)
  return lists.join('; ')
}

/** The schema with the rules by name, so that an editor completes and explains them. */
function schemaOfFile(): Json {
  const schema = toJsonSchema(configurationSchema, { errorMode: 'ignore' }) as Json
  const properties = schema.properties as Record<string, Json>
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Plumbline',
    description: 'What Plumbline is to know about the documents in this folder and below.',
    ...schema,
    allowComments: true,
    allowTrailingCommas: true,
    properties: { ...properties, rules: rulesProperty(properties.rules?.description) },
  }
}

function schemaOfBaseline(): Json {
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Plumbline baseline',
    description: 'Findings that are known and accepted for now.',
    ...toJsonSchema(baselineSchema, { errorMode: 'ignore' }),
    allowComments: true,
    allowTrailingCommas: true,
  }
}

function rulesProperty(description: unknown): Json {
  const names = Object.keys(severities)
  const byId = rules.map((rule) => [
    rule.id,
    {
      description: `${rule.summary}. Default: ${severityWord(rule)}.`,
      anyOf: [
        {
          type: 'string',
          enum: names,
          enumDescriptions: Object.values(severities),
          default: severityWord(rule),
        },
        {
          type: 'object',
          properties: { severity: { type: 'string', enum: names }, ...optionProperties(rule.options ?? {}) },
          additionalProperties: false,
        },
      ],
    },
  ])
  return { type: 'object', description, properties: Object.fromEntries(byId), additionalProperties: false }
}

function optionProperties(options: RuleOptions): Json {
  return Object.fromEntries(
    Object.entries(options).map(([name, { default: usual, least, most, description }]) => [
      name,
      { type: 'integer', minimum: least, maximum: most, default: usual, description },
    ]),
  )
}

/** The manifest with a setting for each key of the configuration; settings of the editor alone stay as they are. */
function manifest(): Json {
  const found = JSON.parse(read('package.json') ?? '{}')
  const properties = schemaOfFile().properties as Record<string, Json>
  const generated = Object.entries(properties)
    .filter(([key]) => key !== '$schema')
    .map(([key, schema], index): [string, Json] => {
      const { description, ...rest } = schema
      return [
        `plumbline.${key}`,
        {
          ...rest,
          order: 10 + index,
          scope: 'resource',
          markdownDescription: settingDescription(key, description),
        },
      ]
    })
  const names = new Set(generated.map(([name]) => name))
  const configuration = found.contributes.configuration
  const own = Object.entries(configuration.properties).filter(([name]) => !names.has(name))
  const all = [...own, ...generated].sort(
    ([, a], [, b]) => (a as { order: number }).order - (b as { order: number }).order,
  )
  configuration.properties = Object.fromEntries(all)
  return found
}

function settingDescription(key: string, description: unknown): string {
  const pages =
    key === 'rules'
      ? ' Each rule has [a page](https://github.com/plumbline/plumbline/blob/main/docs/rules/README.md).'
      : ''
  return `${description} The folder’s \`plumbline.json\` has the last word.${pages}`
}

function print(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`
}

function read(path: string): string | undefined {
  return existsSync(inRoot(path)) ? readFileSync(inRoot(path), 'utf8') : undefined
}

/** The first line that differs, for whoever wonders what is stale. */
function hint(path: string): string {
  const [before, after] = [read(path), wanted.get(path)].map((text) => (text ?? '').split('\n'))
  if (before === undefined || after === undefined || read(path) === undefined) return ': it is missing'
  const line = after.findIndex((text, index) => text !== before[index])
  return line === -1
    ? ': lines at its end are superfluous'
    : `, line ${line + 1}: ${after[line]?.trim().slice(0, 80)}`
}
