/** Bodies from the contract's own schemas: first right, then wrong in one or many places. */
import { toJSONSchema, type $ZodType } from 'zod/v4/core';
import type { Dice } from './dice.ts';
import { nasty } from './texts.ts';

interface Schema {
  type?: string;
  properties?: Record<string, Schema>;
  required?: string[];
  items?: Schema;
  enum?: unknown[];
  const?: unknown;
  anyOf?: Schema[];
  additionalProperties?: Schema | boolean;
  pattern?: string;
  maxLength?: number;
  maxItems?: number;
}

/** A value that fits the schema more or less, with nasty texts where texts go. */
export function fitting(schema: $ZodType, dice: Dice): unknown {
  return make(toJSONSchema(schema, { io: 'input' }) as Schema, dice);
}

function make(schema: Schema, dice: Dice): unknown {
  if (schema.const !== undefined) return schema.const;
  if (schema.enum) return dice.one(schema.enum);
  if (schema.anyOf) return make(dice.one(schema.anyOf), dice);
  switch (schema.type) {
    case 'object':
      return makeObject(schema, dice);
    case 'array': {
      const { items = {}, maxItems = 3 } = schema;
      const length = dice.between(0, Math.min(maxItems, 3));
      return Array.from({ length }, () => make(items, dice));
    }
    case 'string':
      if (schema.pattern?.includes('[0-9a-f]{64}')) return 'ab'.repeat(32);
      return dice.chance(0.5) ? 'texto' : nasty(dice).slice(0, schema.maxLength ?? 200);
    case 'boolean':
      return dice.chance(0.5);
    default:
      return dice.one([0, 1, 200, -1, 1.5, 1e12, Number.MAX_SAFE_INTEGER]);
  }
}

function makeObject({ properties = {}, required = [], additionalProperties }: Schema, dice: Dice) {
  const made = Object.fromEntries(
    Object.entries(properties)
      .filter(([name]) => required.includes(name) || dice.chance(0.7))
      .map(([name, each]) => [name, make(each, dice)]),
  );
  if (typeof additionalProperties === 'object' && dice.chance(0.5)) {
    made[nasty(dice)] = make(additionalProperties, dice);
  }
  return made;
}

const WRONG = [null, [], {}, '', 0, -1, true, 1e308, [[]], { a: { b: {} } }] as const;

/** The same with something wrong in it. */
export function spoiled(value: unknown, dice: Dice): unknown {
  if (dice.chance(0.15)) return dice.chance(0.5) ? dice.one(WRONG) : nasty(dice);
  if (Array.isArray(value)) {
    if (dice.chance(0.2))
      return Array.from({ length: dice.between(0, 60) }, () => value[0] ?? null);
    return value.map((each) => (dice.chance(0.3) ? spoiled(each, dice) : each));
  }
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([name, each]) => [
    dice.chance(0.03) ? nasty(dice) : name,
    dice.chance(0.3) ? spoiled(each, dice) : each,
  ]);
  if (dice.chance(0.1)) entries.push([nasty(dice), nasty(dice)]);
  return Object.fromEntries(entries.filter(() => !dice.chance(0.05)));
}

/** JSON that is deep, wide, doubled or cut. */
export function oddJson(dice: Dice): string {
  const depth = dice.one([10, 31, 34, 100, 5_000, 60_000, 120_000]);
  switch (dice.between(0, 7)) {
    case 0:
      return '['.repeat(depth) + ']'.repeat(depth);
    case 1:
      return '{"a":'.repeat(depth) + '1' + '}'.repeat(depth);
    case 2:
      return '['.repeat(depth);
    case 3:
      return `{${Array.from({ length: dice.between(1, 8_000) }, (_, i) => `"k${i}":${i}`).join(',')}}`;
    case 4:
      return '{"descricao":"a","descricao":{"b":1},"descricao":null}';
    case 5:
      return `{"descricao":"${'\\ud800'.repeat(dice.between(1, 300))}","campos":{"\\u0000":"\\u0000"}}`;
    case 6:
      return JSON.stringify({ campos: { x: '9'.repeat(dice.between(1, 240_000)) } });
    default:
      return dice.one([
        '',
        'nul',
        '"',
        '1e99999',
        '-',
        '\ufeff{}',
        '{"__proto__":{"x":1}}',
        '[1,]',
        '{}{}',
      ]);
  }
}
