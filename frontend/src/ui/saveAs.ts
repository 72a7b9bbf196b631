const READ_MS = 60_000

/** Into the downloads. Whether it arrived there no browser tells. */
export function saveAs(blob: Blob, download: string): void {
  const link = Object.assign(document.createElement('a'), { href: URL.createObjectURL(blob), download })
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), READ_MS)
}
