import decodeQR from 'qr/decode.js'
import { describe, expect, it } from 'vitest'
import { qrCode } from './qr'

/** As a camera sees it: three points a module, and the quiet zone. */
function picture(code: boolean[][]) {
  const [dot, quiet] = [3, 4]
  const width = (code.length + 2 * quiet) * dot
  const data = new Uint8ClampedArray(width * width * 4).fill(255)
  for (let y = 0; y < width; y++)
    for (let x = 0; x < width; x++)
      if (code[Math.floor(y / dot) - quiet]?.[Math.floor(x / dot) - quiet]) {
        const at = 4 * (y * width + x)
        data.fill(0, at, at + 3)
      }
  return { width, height: width, data }
}

describe('a QR code [S-SAF-28]', () => {
  // On both sides of the sizes at which something begins: the length's second byte, the version mark, more blocks.
  const lengths = [1, 17, 18, 78, 106, 107, 134, 154, 192, 230, 231, 271, 858, 859, 1500, 2953]
  it.each(lengths)('of %i bytes reads back', (length) => {
    const text = Array.from({ length }, (_, i) => String.fromCharCode(33 + ((i * 31) % 90))).join('')
    expect(decodeQR(picture(qrCode(text)!))).toBe(text)
  })

  it('holds Chinese', () => {
    expect(decodeQR(picture(qrCode('有人工作 禁止合闸')!))).toBe('有人工作 禁止合闸')
  })

  it('takes the smallest size, and none for what no size holds', () => {
    expect(qrCode('x'.repeat(17))!.length).toBe(21)
    expect(qrCode('x'.repeat(18))!.length).toBe(25)
    expect(qrCode('x'.repeat(2953))!.length).toBe(177)
    expect(qrCode('x'.repeat(2954))).toBeNull()
  })
})
