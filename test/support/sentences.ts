/** What the peer, and what is around the page, say to people, read from their source. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'

const ROOT_DIR = join(import.meta.dirname, '..', '..')

export interface SourceFile {
  readonly name: string
  readonly root: ts.SourceFile
}

export function sourcesIn(folder: 'p2p' | 'electron' | 'web'): SourceFile[] {
  const dir = join(ROOT_DIR, folder)
  return readdirSync(dir, { recursive: true, encoding: 'utf8' })
    .filter(name => name.endsWith('.ts') && !name.endsWith('.d.ts'))
    .map(name => name.replaceAll('\\', '/'))
    .map(name => ({ name, root: parse(name, readFileSync(join(dir, name), 'utf8')) }))
}

export function parse(name: string, source: string): ts.SourceFile {
  return ts.createSourceFile(name, source, ts.ScriptTarget.Latest, true)
}

/** The templates of all sentences made with `say`. */
export function templatesIn(root: ts.SourceFile): string[] {
  return nodesIn(root)
    .filter(ts.isTaggedTemplateExpression)
    .filter(({ tag }) => tag.getText() === 'say')
    .map(({ template }) => templateOf(template))
}

function templateOf(template: ts.TemplateLiteral): string {
  if (ts.isNoSubstitutionTemplateLiteral(template)) return template.text
  return template.head.text + template.templateSpans.map(({ literal }, at) => `{${at}}${literal.text}`).join('')
}

/** What is given as their sentences to errors of a class, as it is written. */
export function saidBy(root: ts.SourceFile, className: string, place: number): ts.Expression[] {
  return nodesIn(root)
    .filter(ts.isNewExpression)
    .filter(({ expression }) => expression.getText() === className)
    .map(made => made.arguments![place]!)
}

export function nodesIn(root: ts.Node): ts.Node[] {
  const found: ts.Node[] = []
  const visit = (node: ts.Node): void => {
    found.push(node)
    ts.forEachChild(node, visit)
  }
  visit(root)
  return found
}
