// All that runs in the browser. Every page works without it; with it, pages keep themselves up to date.
import './app/morph.ts'
import './app/live.ts'
import './app/submit-once.ts'
import './app/propose-zone.ts'
import './app/follow.ts'
import './app/select-whole.ts'
import './app/copy.ts'
import './app/drag.ts'
