/**
 * Text as a QR code: byte mode, error correction L, the smallest of the 40 sizes that holds it (ISO/IEC 18004). Pure.
 * Own and small, because every phone carries it: the packages looked at are three to five times as large.
 *
 *   step       what
 *   codewords  mode, length, bytes, padding; in blocks, each with its Reed-Solomon remainder; taken in turns
 *   fixed      finders, timing, alignment, format and version marks: reserved before the data is laid in
 *   data       in pairs of columns from the right, up and down, past the vertical timing line
 *   mask       of the eight the one with the least penalty (runs, blocks; the two that matter for readers)
 */
type Grid = (boolean | undefined)[][]

/** Per size: error-correction codewords of a block, and the number of blocks, for level L. */
const ECC = [
  7, 10, 15, 20, 26, 18, 20, 24, 30, 18, 20, 24, 26, 30, 22, 24, 28, 30, 28, 28,
  28, 28, 30, 30, 26, 28, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30,
]
const BLOCKS = [
  1, 1, 1, 1, 1, 2, 2, 2, 2, 4, 4, 4, 4, 4, 6, 6, 6, 6, 7, 8,
  8, 9, 9, 10, 12, 12, 12, 13, 14, 15, 16, 17, 18, 19, 19, 20, 21, 22, 24, 25,
]
const FORMAT_L = 1
const BYTE_MODE = 4

/** How many codewords of all kinds a size holds. */
function capacity(version: number): number {
  const rows = Math.floor(version / 7) + 2
  const bits = (16 * version + 128) * version + 64
  if (version < 2) return bits >> 3
  return (bits - ((25 * rows - 10) * rows - 55) - (version < 7 ? 0 : 36)) >> 3
}

function times(a: number, b: number): number {
  let product = 0
  for (let bit = 7; bit >= 0; bit--) product = (product << 1) ^ ((product >> 7) * 0x11d) ^ (((b >> bit) & 1) * a)
  return product
}

function remainder(data: number[], degree: number): number[] {
  const divisor = [...Array<number>(degree - 1).fill(0), 1]
  for (let i = 0, root = 1; i < degree; i++, root = times(root, 2)) {
    for (let j = 0; j < degree; j++) divisor[j] = times(divisor[j]!, root) ^ (divisor[j + 1] ?? 0)
  }
  const rest = Array<number>(degree).fill(0)
  for (const byte of data) {
    const factor = byte ^ rest.shift()!
    rest.push(0)
    for (let j = 0; j < degree; j++) rest[j]! ^= times(divisor[j]!, factor)
  }
  return rest
}

/** Bytes with mode, length and padding, in blocks taken in turns; null when no size holds them. */
function codewords(bytes: Uint8Array): { version: number; words: number[] } | null {
  const room = (version: number) => capacity(version) - ECC[version - 1]! * BLOCKS[version - 1]!
  const head = (version: number) => (version < 10 ? 8 : 16)
  let version = 1
  while (version <= 40 && 4 + head(version) + 8 * bytes.length > 8 * room(version)) version++
  if (version > 40) return null
  const bits: number[] = []
  const put = (value: number, length: number) => {
    for (let i = length - 1; i >= 0; i--) bits.push((value >> i) & 1)
  }
  put(BYTE_MODE, 4)
  put(bytes.length, head(version))
  bytes.forEach((byte) => put(byte, 8))
  put(0, Math.min(4, 8 * room(version) - bits.length))
  put(0, -bits.length & 7)
  for (let pad = 0xec; bits.length < 8 * room(version); pad ^= 0xec ^ 0x11) put(pad, 8)
  const data = Array.from({ length: bits.length / 8 }, (_, i) => parseInt(bits.slice(8 * i, 8 * i + 8).join(''), 2))
  return { version, words: inTurns(data, version) }
}

function inTurns(data: number[], version: number): number[] {
  const count = BLOCKS[version - 1]!
  const degree = ECC[version - 1]!
  const short = Math.floor(data.length / count)
  const long = data.length % count
  let from = 0
  const blocks = Array.from({ length: count }, (_, i) => {
    const block = data.slice(from, (from += short + (i < count - long ? 0 : 1)))
    return { block, rest: remainder(block, degree) }
  })
  const turn = (lists: number[][], length: number) =>
    Array.from({ length }, (_, i) => lists.flatMap((list) => list[i] ?? [])).flat()
  return [...turn(blocks.map((one) => one.block), short + 1), ...turn(blocks.map((one) => one.rest), degree)]
}

/** All that is no data; the marks of format are laid in for a mask. */
function fixed(version: number, mask: number): Grid {
  const size = 4 * version + 17
  const grid: Grid = Array.from({ length: size }, () => Array<boolean | undefined>(size).fill(undefined))
  const set = (x: number, y: number, dark: boolean) => {
    if (x >= 0 && y >= 0 && x < size && y < size) grid[y]![x] = dark
  }
  const square = (cx: number, cy: number, reach: number, light: number[]) => {
    for (let dy = -reach; dy <= reach; dy++)
      for (let dx = -reach; dx <= reach; dx++)
        set(cx + dx, cy + dy, !light.includes(Math.max(Math.abs(dx), Math.abs(dy))))
  }
  for (let i = 0; i < size; i++) {
    set(6, i, i % 2 === 0)
    set(i, 6, i % 2 === 0)
  }
  for (const [x, y] of [[3, 3], [size - 4, 3], [3, size - 4]] as const) square(x, y, 4, [2, 4])
  const places = alignment(version, size)
  const last = places.length - 1
  places.forEach((x, i) =>
    places.forEach((y, j) => {
      const corner = (i === 0 && (j === 0 || j === last)) || (i === last && j === 0)
      if (!corner) square(x, y, 2, [1])
    }),
  )
  marks(set, version, size, mask)
  return grid
}

function alignment(version: number, size: number): number[] {
  if (version === 1) return []
  const count = Math.floor(version / 7) + 2
  const step = Math.floor((version * 8 + count * 3 + 5) / (count * 4 - 4)) * 2
  return [6, ...Array.from({ length: count - 1 }, (_, i) => size - 7 - step * (count - 2 - i))]
}

function marks(set: (x: number, y: number, dark: boolean) => void, version: number, size: number, mask: number): void {
  const check = (value: number, length: number, poly: number) => {
    let rest = value
    for (let i = 0; i < length; i++) rest = (rest << 1) ^ ((rest >> (length - 1)) * poly)
    return (value << length) | rest
  }
  const format = check((FORMAT_L << 3) | mask, 10, 0x537) ^ 0x5412
  for (let i = 0; i < 15; i++) {
    const dark = ((format >> i) & 1) === 1
    const near = i < 6 ? i : i < 8 ? i + 1 : 14 - i
    if (i < 8) set(8, near, dark)
    else set(i === 8 ? 7 : near, 8, dark)
    if (i < 8) set(size - 1 - i, 8, dark)
    else set(8, size - 15 + i, dark)
  }
  set(8, size - 8, true)
  const told = check(version, 12, 0x1f25)
  for (let i = 0; version >= 7 && i < 18; i++) {
    const [a, b] = [size - 11 + (i % 3), Math.floor(i / 3)]
    set(a, b, ((told >> i) & 1) === 1)
    set(b, a, ((told >> i) & 1) === 1)
  }
}

const MASKS: ((x: number, y: number) => number)[] = [
  (x, y) => (x + y) % 2,
  (_, y) => y % 2,
  (x) => x % 3,
  (x, y) => (x + y) % 3,
  (x, y) => (Math.floor(x / 3) + Math.floor(y / 2)) % 2,
  (x, y) => ((x * y) % 2) + ((x * y) % 3),
  (x, y) => (((x * y) % 2) + ((x * y) % 3)) % 2,
  (x, y) => (((x + y) % 2) + ((x * y) % 3)) % 2,
]

function laid(version: number, words: number[], mask: number): boolean[][] {
  const grid = fixed(version, mask)
  const size = grid.length
  let bit = 0
  for (let right = size - 1; right > 0; right -= right === 8 ? 3 : 2) {
    const up = ((right + 1) & 2) === 0
    for (let step = 0; step < size; step++) {
      const y = up ? size - 1 - step : step
      for (const x of [right, right - 1]) {
        if (grid[y]![x] !== undefined) continue
        const dark = (((words[bit >> 3] ?? 0) >> (7 - (bit & 7))) & 1) === 1
        grid[y]![x] = dark !== (MASKS[mask]!(x, y) === 0)
        bit++
      }
    }
  }
  return grid as boolean[][]
}

function penalty(grid: boolean[][]): number {
  let sum = 0
  for (let y = 0; y < grid.length; y++) {
    for (const at of [(x: number) => grid[y]![x]!, (x: number) => grid[x]![y]!]) {
      for (let x = 1, run = 1; x < grid.length; x++) {
        run = at(x) === at(x - 1) ? run + 1 : 1
        if (run === 5) sum += 3
        else if (run > 5) sum++
      }
    }
    for (let x = 1; y > 0 && x < grid.length; x++) {
      const four = [grid[y]![x], grid[y - 1]![x], grid[y]![x - 1], grid[y - 1]![x - 1]]
      if (four.every((dark) => dark === four[0])) sum += 3
    }
  }
  return sum
}

/** Rows of dark and light, without the quiet zone; null when the text is too long for a code. */
export function qrCode(text: string): boolean[][] | null {
  const made = codewords(new TextEncoder().encode(text))
  if (!made) return null
  const grids = MASKS.map((_, mask) => laid(made.version, made.words, mask))
  return grids.reduce((best, grid) => (penalty(grid) < penalty(best) ? grid : best))
}
