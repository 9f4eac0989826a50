// `npm run pictures [-- NAME…]`: takes the pictures of docs/images from VS Code on the sample documents: squiggles
// with the Problems panel, a hover, a quick fix and what it makes of the document, and the language status.

import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { launchBrowser, workbenchAddress } from './editor-page'
import { provideEditorTools } from './editor-tools'
import { inRoot, root } from './paths'
import { exitOnSignals, run } from './program'
import { startVsCodeServer, type VsCodeServer } from './vscode-server'

interface Picture {
  readonly document: string
  /** Where the cursor goes: before the first occurrence of this text. */
  readonly at: string
  take(page: Page, save: (name: string) => Promise<void>): Promise<void>
}

const pictures: Readonly<Record<string, Picture>> = {
  problems: {
    document: 'technology-roadmap.md',
    at: '| Data engineering',
    async take(page, save) {
      await page.keyboard.press('ControlOrMeta+Shift+M')
      await page.locator('.markers-panel .monaco-list-row').first().waitFor()
      await save('problems')
    },
  },
  hover: {
    document: 'technology-roadmap.md',
    at: '99.9% | 99.97%',
    async take(page, save) {
      await page.keyboard.press('ControlOrMeta+K')
      await page.keyboard.press('ControlOrMeta+I')
      await page.locator('.monaco-hover:visible').filter({ hasText: '99.97%' }).waitFor()
      await save('hover')
    },
  },
  fix: {
    document: 'technology-roadmap.md',
    at: '3 | Mei Tan',
    async take(page, save) {
      await page.keyboard.press('ControlOrMeta+.')
      await page.locator('.action-widget:visible .monaco-list-row').first().waitFor()
      await save('fix-before')
      await page.keyboard.press('Enter')
      await page.locator('.action-widget:visible').waitFor({ state: 'hidden' })
      await save('fix-after')
    },
  },
  status: {
    document: 'technology-roadmap.md',
    at: 'Quaymark',
    async take(page, save) {
      await page.locator('[id="status.languageStatus"]').hover()
      await page.locator('.hover-language-status:visible').first().waitFor()
      await save('status')
    },
  },
}

const size = { width: 1280, height: 800 }

/** Light, large enough to read, and nothing beside the document. */
const looks = {
  'breadcrumbs.enabled': false,
  'editor.fontSize': 14,
  'editor.lightbulb.enabled': 'off',
  'editor.minimap.enabled': false,
  'editor.stickyScroll.enabled': false,
  'editor.wordWrap': 'on',
  'window.commandCenter': false,
  'workbench.activityBar.location': 'hidden',
  'workbench.colorTheme': 'Default Light Modern',
  'workbench.layoutControl.enabled': false,
}

async function main(names: readonly string[]): Promise<number> {
  if ((await run(process.execPath, ['scripts/build.mjs'])) !== 0) throw new Error('the build failed')
  const temporary = mkdtempSync(join(tmpdir(), 'plumbline-pictures-'))
  process.once('exit', () => rmSync(temporary, { recursive: true, force: true }))
  const folder = join(temporary, 'quaymark')
  const server = await startVsCodeServer(await provideEditorTools(), { extension: root, settings: looks })
  const browser = await launchBrowser()
  mkdirSync(inRoot('docs/images'), { recursive: true })
  for (const [name, picture] of Object.entries(pictures)) {
    if (names.length > 0 && !names.includes(name)) continue
    // Each starts from the documents as they are, whatever the one before has changed.
    cpSync(inRoot('examples'), folder, { recursive: true })
    const page = await openAt(browser, server, `${folder}/${picture.document}`, picture.at)
    await picture.take(page, async (file) => {
      // Menus, hovers and squiggles fade in or come with the next answer of the server.
      await page.waitForTimeout(800)
      const path = `docs/images/${file}.png`
      await page.screenshot({ path: inRoot(path) })
      console.log(path)
    })
    await page.context().close()
  }
  await browser.close()
  await server.stop()
  return 0
}

/** Opens a document with the cursor before `text`, and waits until Plumbline has reported something on it. */
async function openAt(browser: Browser, server: VsCodeServer, path: string, text: string): Promise<Page> {
  const before = readFileSync(path, 'utf8').split(text, 1)[0]?.split('\n') ?? []
  const position = `${before.length}:${(before.at(-1)?.length ?? 0) + 1}`
  const page = await (await browser.newContext({ viewport: size, colorScheme: 'light' })).newPage()
  const payload = {
    openFile: `vscode-remote://${server.authority}${path}:${position}`,
    gotoLineMode: 'true',
  }
  await page.goto(workbenchAddress(server.origin, dirname(path), payload))
  await page.locator('[id="status.problems"]').filter({ hasText: /[1-9]/ }).waitFor()
  await page.locator('.monaco-editor textarea, .monaco-editor .native-edit-context').first().focus()
  return page
}

exitOnSignals()
main(process.argv.slice(2)).then(
  (code) => process.exit(code),
  (error: unknown) => {
    console.error(error)
    process.exit(1)
  },
)
