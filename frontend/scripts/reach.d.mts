export interface Chunk {
  file: string
  css?: string[]
  imports?: string[]
  dynamicImports?: string[]
}
export type Manifest = Record<string, Chunk>

export function manifestOf(dist: string): Manifest
export function phoneFiles(manifest: Manifest): Set<string>
