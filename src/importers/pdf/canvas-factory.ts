import type { Canvases, Surface } from '../equipment.ts'

type Held = { canvas: { width: number; height: number } | null; context: CanvasRenderingContext2D | null }

/** True for the 2D context of any make of canvas. */
function isContext(value: unknown): value is CanvasRenderingContext2D {
  return typeof value === 'object' && value !== null && 'drawImage' in value && 'putImageData' in value
}

/**
 * The context to draw with.
 *
 * @throws where the surface is none
 */
export function contextOf({ context }: Surface): CanvasRenderingContext2D {
  if (!isContext(context)) throw new Error('no 2D context')
  return context
}

/** The class by which pdf.js makes the canvases it draws on beside the page's own. */
export function canvasFactoryFor(canvases: Canvases | undefined) {
  return class {
    create(width: number, height: number): Held {
      if (!canvases || !(width > 0) || !(height > 0)) throw new Error('no canvas of this size')
      const context = contextOf(canvases.create(Math.ceil(width), Math.ceil(height)))
      return { canvas: context.canvas, context }
    }

    reset({ canvas }: Held, width: number, height: number): void {
      if (!canvas || !(width > 0) || !(height > 0)) throw new Error('no canvas of this size')
      canvas.width = width
      canvas.height = height
    }

    destroy(held: Held): void {
      if (held.canvas) {
        held.canvas.width = 0
        held.canvas.height = 0
      }
      held.canvas = null
      held.context = null
    }
  }
}

/** Filters are drawn by SVG in pages; there is no page here, and a colour a shade off harms no facsimile. */
export class NoFilters {
  addFilter(): string {
    return 'none'
  }
  addHCMFilter(): string {
    return 'none'
  }
  addAlphaFilter(): string {
    return 'none'
  }
  addLuminosityFilter(): string {
    return 'none'
  }
  addKnockoutFilter(): string {
    return 'none'
  }
  addHighlightHCMFilter(): string {
    return 'none'
  }
  addSelectionHCMFilter(): string {
    return 'none'
  }
  createSelectionStyle(): void {}
  destroy(): void {}
}
