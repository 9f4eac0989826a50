/** Names texts for caches. Not for secrets: whoever wants a collision can make one. */

/**
 * 106 bits as text: two runs of cyrb53 (public domain) with different seeds. Of a billion texts two share a name with
 * a probability of 10^-14.
 */
export function hashOf(text: string): string {
  return hash53(text, 0x9e3779b9).toString(36) + hash53(text, 0x85ebca6b).toString(36).padStart(11, '0')
}

function hash53(text: string, seed: number): number {
  let a = 0xdeadbeef ^ seed
  let b = 0x41c6ce57 ^ seed
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    a = Math.imul(a ^ unit, 2654435761)
    b = Math.imul(b ^ unit, 1597334677)
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909)
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909)
  return 4294967296 * (2097151 & b) + (a >>> 0)
}
