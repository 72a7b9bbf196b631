/** Codes from the camera: by the browser's own detector where it has one (phones, Macs), else read from the picture. */
type Read = (video: HTMLVideoElement) => Promise<string | null>
type Detector = { detect(source: HTMLVideoElement): Promise<{ rawValue: string }[]> }
type Scope = { BarcodeDetector?: new (options: object) => Detector }
const LOOK_MS = 150

async function reader(): Promise<Read> {
  const Native = (globalThis as Scope).BarcodeDetector
  if (Native) {
    const detector = new Native({ formats: ['qr_code'] })
    return async (video) => (await detector.detect(video).catch(() => []))[0]?.rawValue ?? null
  }
  const { default: decode } = await import('qr/decode.js')
  const canvas = document.createElement('canvas')
  const draw = canvas.getContext('2d', { willReadFrequently: true })!
  return (video) => {
    const [width, height] = [(canvas.width = video.videoWidth), (canvas.height = video.videoHeight)]
    if (!width || !height) return Promise.resolve(null)
    draw.drawImage(video, 0, 0)
    try {
      return Promise.resolve(decode({ width, height, data: draw.getImageData(0, 0, width, height).data }))
    } catch {
      return Promise.resolve(null) // no code in this picture
    }
  }
}

/** Calls back once for each code that comes into view; the answer ends it. @throws when no camera may be used */
export async function watchCodes(video: HTMLVideoElement, seen: (text: string) => void): Promise<() => void> {
  const stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment', width: 1280 } })
  video.srcObject = stream
  const read = await reader()
  let last = ''
  const timer = setInterval(async () => {
    const text = await read(video)
    if (text && text !== last) seen((last = text))
  }, LOOK_MS)
  return () => {
    clearInterval(timer)
    stream.getTracks().forEach((track) => track.stop())
  }
}
