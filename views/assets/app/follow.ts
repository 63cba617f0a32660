// A thread is read from its end. Whoever comes by a link that does not say so is brought there, unless the browser knows where they were.
const arrival = performance.getEntriesByType('navigation')[0] as PerformanceNavigationTiming | undefined

if (document.querySelector('[data-follow]') && location.hash === '' && arrival?.type === 'navigate') {
  window.scrollTo({ top: document.documentElement.scrollHeight })
}
