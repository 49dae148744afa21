/** A page label without the zeros that only padded it: `03` is page 3, `A03` is page A3. */
export function readableLabel(label: string): string {
  return label.replace(/^([A-Za-z]{0,3})0+(?=\d)/u, '$1')
}
