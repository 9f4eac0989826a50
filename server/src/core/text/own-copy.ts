/**
 * The same text in memory of its own: the engine makes a slice by reference, so that one kept line would keep the whole
 * version of the document alive that it was cut from.
 */
export function ownCopy(slice: string): string {
  const copy = `${slice}#`
  // Reading a unit makes the engine lay the two parts out as one.
  copy.charCodeAt(0)
  return copy.slice(0, -1)
}
