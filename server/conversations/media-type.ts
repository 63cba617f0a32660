const signatures: { type: string; extension: string; at: number; bytes: number[][] }[] = [
  { type: 'image/jpeg', extension: 'jpg', at: 0, bytes: [[0xff, 0xd8, 0xff]] },
  { type: 'image/png', extension: 'png', at: 0, bytes: [[0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]] },
  { type: 'image/gif', extension: 'gif', at: 0, bytes: [ascii('GIF87a'), ascii('GIF89a')] },
  { type: 'image/webp', extension: 'webp', at: 8, bytes: [ascii('WEBP')] },
  { type: 'image/heic', extension: 'heic', at: 4, bytes: [ascii('ftypheic'), ascii('ftypheix'), ascii('ftypmif1')] },
]

/** What the bytes themselves say they are; null for anything but a photo. The sender's own word for it counts for nothing. */
export function photoType(content: Uint8Array): { type: string; extension: string } | null {
  const match = signatures.find(({ at, bytes }) =>
    bytes.some((signature) => signature.every((byte, i) => content[at + i] === byte)),
  )
  return match ? { type: match.type, extension: match.extension } : null
}

export const cardType = 'text/vcard'

/** A contact card, as phones send them. */
export function isCard(content: Uint8Array): boolean {
  return /^\s*begin:vcard/i.test(String.fromCharCode(...content.subarray(0, 40)).replace(/^\u00ef\u00bb\u00bf/, ''))
}

function ascii(text: string): number[] {
  return [...text].map((letter) => letter.charCodeAt(0))
}
