// Keeps what is pressed and chosen before the application runs; src/main.tsx takes it.
;(function () {
  var early = []
  var types = ['keydown', 'click', 'change']
  var keep = function (event) {
    early.push(event)
    if (event.type === 'click') leave(event)
  }
  // A link is followed by the browser itself. Where it was left from is noted, for the way back: src/app/early-departure.ts.
  var leave = function (event) {
    try {
      var link = event.target.closest('main a[href]:not([class^=turn])')
      var isPlain = !event.button && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey
      if (!link || !isPlain || event.defaultPrevented) return
      var href = link.getAttribute('href')
      var holder = link.closest('main [id]') || link.closest('main')
      var alike = [].filter.call(holder.querySelectorAll('a[href]'), function (one) { return one.getAttribute('href') === href })
      var state = history.state || {}
      state.key = state.key || Math.random().toString(36).slice(2, 10)
      history.replaceState(state, '')
      sessionStorage.setItem('jumpline.left', JSON.stringify({
        key: state.key,
        from: location.href,
        to: link.href,
        place: {
          anchor: holder.id,
          offset: Math.round(holder.getBoundingClientRect().top),
          y: Math.round(scrollY),
          focus: { within: holder.id, nth: alike.indexOf(link), href: href },
        },
      }))
    } catch (_) {
      // No storage: the browser's own way back holds.
    }
  }
  types.forEach(function (type) {
    document.addEventListener(type, keep)
  })
  window.takeEarly = function () {
    types.forEach(function (type) {
      document.removeEventListener(type, keep)
    })
    return early.splice(0)
  }
})()

// Puts the reader's theme, text size and view of the page on the document before the first paint, so that nothing flashes.
;(function () {
  try {
    var kept = JSON.parse(localStorage.getItem('jumpline.preferences') || '{}')
    var root = document.documentElement
    if (/^(system|light|sepia|dark)$/.test(kept.theme)) root.dataset.theme = kept.theme
    if (/^[1-5]$/.test(kept.textSize)) root.dataset.textSize = String(kept.textSize)
    if (/^(set|list|image)$/.test(kept.view)) root.dataset.view = kept.view
    // A document says its interface in one language; the chosen one is spoken when the script has come.
    if (typeof kept.language === 'string' && kept.language !== root.lang) root.dataset.speaks = kept.language
    if ((localStorage.getItem('jumpline.read') || '[]').length > 2) root.dataset.resumes = ''
  } catch (_) {
    // No storage: the defaults hold.
  }
})()

// For the first frame only what may stand in the window is laid out; the rest right after it, when the document is read, or
// the reader moves, or it takes long. Not where one comes back, or goes to a place in it: there the browser needs the whole.
;(function () {
  var root = document.documentElement
  var isPainted = false
  var show = function () { delete root.dataset.firstFrame }
  var look = function () { if (isPainted && document.readyState !== 'loading') show() }
  try {
    var came = performance.getEntriesByType('navigation')[0]
    // A text fragment stands in the name alone.
    if (came.type !== 'navigate' || location.hash || came.name.indexOf('#') > 0 || document.hidden) return
    // Told behind the frame: what runs in it keeps it waiting.
    new PerformanceObserver(function () {
      isPainted = true
      look()
      setTimeout(show, 1000)
    }).observe({ type: 'paint', buffered: true })
  } catch (_) {
    return
  }
  root.dataset.firstFrame = ''
  document.addEventListener('DOMContentLoaded', look)
  setTimeout(show, 4000)
  ;['scroll', 'wheel', 'touchstart', 'keydown'].forEach(function (act) {
    addEventListener(act, show, { capture: true, once: true, passive: true })
  })
})()
