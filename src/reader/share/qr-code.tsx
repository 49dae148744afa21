import { generate } from 'lean-qr'
import { toSvgPath } from 'lean-qr/extras/svg'
import { type ReactNode, useMemo } from 'react'

/** Modules of white that a reader needs around a code (ISO/IEC 18004, 6.3.8). */
const QUIET_ZONE = 4

/**
 * A code to point a telephone at. Black on white in every theme: many readers know no other.
 * Undefined for an address too long for a code.
 */
export function QrCode({ text, label }: { text: string; label: string }): ReactNode {
  const code = useMemo(() => drawn(text), [text])
  if (code === undefined) return undefined
  const { size, path } = code
  const edge = size + 2 * QUIET_ZONE
  return (
    <svg
      className="qr-code"
      role="img"
      aria-label={label}
      viewBox={`${-QUIET_ZONE} ${-QUIET_ZONE} ${edge} ${edge}`}
      shapeRendering="crispEdges"
    >
      <rect x={-QUIET_ZONE} y={-QUIET_ZONE} width={edge} height={edge} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  )
}

function drawn(text: string): { size: number; path: string } | undefined {
  try {
    const code = generate(text)
    return { size: code.size, path: toSvgPath(code) }
  } catch {
    return undefined
  }
}
