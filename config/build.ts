import { existsSync, globSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'esbuild'

const root = join(import.meta.dirname, '..')
const bundle = join(root, 'dist/main.js')

if (!process.argv.includes('--if-needed') || isStale()) await bundleServer()

function isStale(): boolean {
  if (!existsSync(bundle)) return true
  const built = statSync(bundle).mtimeMs
  const sources = globSync('{server,views,config}/**/*.{ts,tsx}', { cwd: root })
  return [...sources, 'package-lock.json'].some((file) => statSync(join(root, file)).mtimeMs > built)
}

async function bundleServer(): Promise<void> {
  rmSync(join(root, 'dist'), { recursive: true, force: true })
  await build({
    entryPoints: {
      main: join(root, 'server/main.ts'),
      cli: join(root, 'server/cli.ts'),
      'backup-worker': join(root, 'server/database/backup-worker.ts'),
    },
    outdir: join(root, 'dist'),
    bundle: true,
    platform: 'node',
    target: 'node24',
    format: 'esm',
    splitting: true,
    sourcemap: 'linked',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    external: ['better-sqlite3'],
    // CommonJS packages inside an ES module bundle still call require for Node's own modules.
    banner: {
      js: "import { createRequire as nodeRequire } from 'node:module'; const require = nodeRequire(import.meta.url);",
    },
    logLevel: 'warning',
  })
}
