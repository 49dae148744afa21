// Puts the reader's theme and text size on the document before the first paint, so that nothing flashes.
;(function () {
  try {
    var kept = JSON.parse(localStorage.getItem('jumpline.preferences') || '{}')
    var root = document.documentElement
    if (/^(system|light|sepia|dark)$/.test(kept.theme)) root.dataset.theme = kept.theme
    if (/^[1-5]$/.test(kept.textSize)) root.dataset.textSize = String(kept.textSize)
  } catch (_) {
    // No storage: the defaults hold.
  }
})()
