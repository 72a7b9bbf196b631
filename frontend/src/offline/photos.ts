/**
 * Photos and signatures as they are kept and sent: at most 1600 px on the long side, JPEG at 0.8, named by their
 * hash. Drawing on a canvas leaves EXIF behind (place, serial number of the phone), and turns the picture upright.
 */
import { sha256Hex } from './bytes'
import type { LocalFile } from './outbox'

export const PHOTO = 'image/jpeg'
const LONG_SIDE_PX = 1600
const QUALITY = 0.8

export function fitted(width: number, height: number, longSide = LONG_SIDE_PX): { width: number; height: number } {
  const scale = Math.min(1, longSide / Math.max(width, height))
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) }
}

/** @throws DOMException when the file is no picture that this browser can read */
export async function photoFile(picture: Blob): Promise<LocalFile> {
  const bitmap = await createImageBitmap(picture, { imageOrientation: 'from-image' })
  try {
    const { width, height } = fitted(bitmap.width, bitmap.height)
    const canvas = document.createElement('canvas')
    canvas.width = width
    canvas.height = height
    canvas.getContext('2d')!.drawImage(bitmap, 0, 0, width, height)
    return await canvasFile(canvas, PHOTO)
  } finally {
    bitmap.close()
  }
}

/** A picture that is as it should be, such as a signature from the pad. */
export async function blobFile(picture: Blob): Promise<LocalFile> {
  const bytes = await picture.arrayBuffer()
  return { sha256: await sha256Hex(bytes), bytes, mime: picture.type }
}

/** A signature keeps its sharp lines as PNG. */
export async function canvasFile(canvas: HTMLCanvasElement, mime: typeof PHOTO | 'image/png'): Promise<LocalFile> {
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, mime, QUALITY))
  if (!blob) throw new DOMException('the canvas gave no picture', 'EncodingError')
  return blobFile(blob)
}
