const FIELDS =
  'input, textarea, select, [contenteditable]:not([contenteditable="false"]), [role="textbox"], [role="searchbox"], [role="combobox"], dialog'

const CONTROLS = 'a[href], button, summary, label, video, audio, [role="button"], [role="link"]'

/** Whether keys typed at an element belong to it, and are no commands. */
export function isField(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest(FIELDS) !== null
}

/** Whether Enter at an element already does something. */
export function isControl(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest(CONTROLS) !== null
}

/** Whether an element, or one around it, scrolls sideways by itself. */
export function scrollsSideways(target: EventTarget | null): boolean {
  for (
    let element = target instanceof Element ? target : null;
    element !== null;
    element = element.parentElement
  ) {
    if (element === document.body) return false
    if (element.scrollWidth > element.clientWidth + 1) {
      const { overflowX } = getComputedStyle(element)
      if (overflowX === 'auto' || overflowX === 'scroll') return true
    }
  }
  return false
}
