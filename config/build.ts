import {
  copyFileSync,
  cpSync,
  existsSync,
  globSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { build } from 'esbuild'

const root = join(import.meta.dirname, '..')
const dist = join(root, 'dist')
// Beside it until it is whole: two builds at once, or a server that runs meanwhile, never meet half of one.
const draft = join(root, `dist-${process.pid}`)

if (!process.argv.includes('--if-needed') || isStale()) {
  try {
    await Promise.all([bundleServer(), bundleAssets(join(draft, 'assets'))])
    rmSync(dist, { recursive: true, force: true })
    renameSync(draft, dist)
  } finally {
    rmSync(draft, { recursive: true, force: true })
  }
}

function isStale(): boolean {
  const bundle = join(dist, 'main.js')
  if (!existsSync(bundle)) return true
  const built = statSync(bundle).mtimeMs
  const sources = globSync('{server,views,config}/**/*.{ts,tsx,css,svg,jpg}', { cwd: root })
  return [...sources, 'package-lock.json'].some((file) => statSync(join(root, file)).mtimeMs > built)
}

async function bundleServer(): Promise<void> {
  await build({
    entryPoints: {
      main: join(root, 'server/main.ts'),
      cli: join(root, 'server/cli.ts'),
      'backup-worker': join(root, 'server/database/backup-worker.ts'),
      'holidays-worker': join(root, 'server/bookings/holidays-worker.ts'),
      'read-worker': join(root, 'server/calendars/read-worker.ts'),
    },
    outdir: draft,
    bundle: true,
    platform: 'node',
    target: 'node24',
    format: 'esm',
    splitting: true,
    jsx: 'automatic',
    jsxImportSource: 'preact',
    external: ['better-sqlite3'],
    // CommonJS packages inside an ES module bundle still call require for Node's own modules.
    banner: {
      js: "import { createRequire as nodeRequire } from 'node:module'; const require = nodeRequire(import.meta.url);",
    },
    // What is not read here is held in memory as it stands. Names stay, for whoever reads a stack.
    minifyWhitespace: true,
    minifySyntax: true,
    legalComments: 'none',
    lineLimit: 200,
    logLevel: 'warning',
  })
  for (const file of globSync('*.js', { cwd: draft })) writeAscii(join(draft, file))
}

/** One letter beyond ASCII doubles what a whole file takes in memory, and esbuild leaves those in patterns as they are. */
function writeAscii(file: string): void {
  const written = readFileSync(file, 'utf8')
  if (/String\.raw`[^`]*[\u0080-\uffff]/.test(written)) throw new Error(`${file}: a raw template holds more than ASCII`)
  const escaped = (unit: string) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`
  writeFileSync(file, written.replaceAll(/[\u0080-\uffff]/g, escaped))
}

/** What browsers fetch: one script, one style sheet, one sheet of icons. */
async function bundleAssets(assets: string): Promise<void> {
  await build({
    entryPoints: { app: join(root, 'views/assets/app.ts'), style: join(root, 'views/assets/styles/style.css') },
    outdir: assets,
    bundle: true,
    minify: true,
    format: 'esm',
    target: ['chrome123', 'firefox120', 'safari17.5'],
    legalComments: 'none',
    logLevel: 'warning',
  })
  mkdirSync(assets, { recursive: true })
  writeFileSync(join(assets, 'icons.svg'), await iconSheet())
  copyFileSync(join(root, 'views/assets/icon.svg'), join(assets, 'icon.svg'))
  cpSync(join(root, 'views/assets/practice'), join(assets, 'practice'), { recursive: true })
}

async function iconSheet(): Promise<string> {
  const { icons } = await import('../views/parts/icons.ts')
  const symbols = Object.entries(icons).map(([name, file]) => {
    const drawing = readFileSync(join(root, `node_modules/lucide-static/icons/${file}.svg`), 'utf8')
    const [, shapes = ''] = /<svg[^>]*>([\s\S]*)<\/svg>/.exec(drawing) ?? []
    return `<symbol id="${name}" viewBox="0 0 24 24">${shapes.replaceAll(/\s+/g, ' ').trim()}</symbol>`
  })
  return `<svg xmlns="http://www.w3.org/2000/svg">${symbols.join('')}</svg>\n`
}
