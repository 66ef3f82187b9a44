/** Reads the repository as a program would: its files, their syntax trees and their imports. */
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseSync } from 'vite';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '');

/** Folders that are made, not written. */
const MADE = new Set(['node_modules', '.git', '.output', '.wxt', '.dados', '.fotos']);

/** Every file of the repository, as paths from its root. */
export function files(folder = ''): string[] {
  return readdirSync(join(ROOT, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = folder ? `${folder}/${entry.name}` : entry.name;
    if (!folder && MADE.has(entry.name)) return [];
    return entry.isDirectory() ? files(path) : [path];
  });
}

/** TypeScript files below any of these folders. */
export function scripts(...folders: string[]): string[] {
  return files().filter(
    (path) => /\.tsx?$/.test(path) && folders.some((folder) => path.startsWith(`${folder}/`)),
  );
}

export const read = (path: string) => readFileSync(join(ROOT, path), 'utf8');

export interface Import {
  /** As written: `react`, `@/lib/contract`, `./x.ts`. */
  specifier: string;
  /** Path from the root, for a file of ours; null for a package or a node module. */
  file: string | null;
  /** `import type`: nothing is left of it in the bundle. */
  typeOnly: boolean;
}

export interface Node {
  type: string;
  start: number;
  [key: string]: unknown;
}

const trees = new Map<string, Node>();

/** Syntax tree (ESTree) of one file. */
export function tree(path: string): Node {
  const known = trees.get(path);
  if (known) return known;
  const parsed = parseSync(path, read(path));
  if (parsed.errors.length > 0) throw new Error(`${path}: ${parsed.errors[0]?.message}`);
  const program = parsed.program as unknown as Node;
  trees.set(path, program);
  return program;
}

/** Calls `visit` with every node and its parent, parents first. */
export function walk(node: Node, visit: (node: Node, parent: Node | null) => void): void {
  const step = (current: Node, parent: Node | null) => {
    visit(current, parent);
    for (const value of Object.values(current)) {
      for (const child of Array.isArray(value) ? value : [value]) {
        if (isNode(child)) step(child, current);
      }
    }
  };
  step(node, null);
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value;
}

/** What a file imports or exports from, dynamic imports of a literal included. */
export function imports(path: string): Import[] {
  const found: Import[] = [];
  walk(tree(path), (node) => {
    const source = node['source'] as { value?: unknown } | null | undefined;
    if (!/^(Import|Export)/.test(node.type) || typeof source?.value !== 'string') return;
    const specifier = source.value.replace(/\?.*$/, '');
    const typeOnly = node['importKind'] === 'type' || node['exportKind'] === 'type';
    found.push({ specifier, file: resolve(path, specifier), typeOnly });
  });
  return found;
}

/** Files and packages that a bundle of this file holds: its imports and theirs, types left out. */
export function closure(path: string): { files: Set<string>; packages: Set<string> } {
  const found = { files: new Set([path]), packages: new Set<string>() };
  for (const file of found.files) {
    if (!/\.tsx?$/.test(file)) continue;
    for (const one of imports(file)) {
      if (one.typeOnly) continue;
      if (one.file) found.files.add(one.file);
      else found.packages.add(one.specifier);
    }
  }
  return found;
}

/** `file:line` of a place in a file, for a message that a person can follow. */
export function at(path: string, offset: number): string {
  return `${path}:${read(path).slice(0, offset).split('\n').length}`;
}

function resolve(from: string, specifier: string): string | null {
  const base = specifier.startsWith('@/')
    ? join(ROOT, specifier.slice(2))
    : specifier.startsWith('.')
      ? join(ROOT, dirname(from), specifier)
      : null;
  if (base === null) return null;
  const endings = ['', '.ts', '.tsx', '/index.ts', '/index.tsx'];
  const found = endings.map((end) => base + end).find((path) => existsSync(path) && isFile(path));
  if (!found) throw new Error(`${from} imports ${specifier}, which is not there`);
  return relative(ROOT, found);
}

const isFile = (path: string) => statSync(path).isFile();
