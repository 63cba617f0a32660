/** What the bytes themselves say they are; null for anything but a sound that a browser plays. The sender's own word for it counts for nothing. */
export function soundType(content: Uint8Array): { type: string; extension: string } | null {
  const text = (start: number, end: number) => String.fromCharCode(...content.subarray(start, end))
  if (text(0, 4) === 'RIFF' && text(8, 12) === 'WAVE') return { type: 'audio/wav', extension: 'wav' }
  if (text(0, 3) === 'ID3' || isFrame(content)) return { type: 'audio/mpeg', extension: 'mp3' }
  return null
}

/** The first frame of an MP3 without a label. */
function isFrame([first = 0, second = 0]: Uint8Array): boolean {
  return first === 0xff && (second & 0xe6) === 0xe2
}
