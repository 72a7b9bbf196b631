import vue from '@vitejs/plugin-vue'
import { VitePWA } from 'vite-plugin-pwa'
import { defineConfig } from 'vitest/config'
import { ahead, type PinWords } from './scripts/ahead'
import { manifestOf, phoneFiles } from './scripts/reach.mjs'
import en from './src/field/messages.survival.en'
import zh from './src/field/messages.survival.zh'

const backend = process.env.FIELDLOCK_API ?? 'http://127.0.0.1:8000'

const bare = (entry: { url: string; revision: string | null }) => (entry.revision ? entry : entry.url)

/** The desk needs a network anyway: no phone stores what only the desk opens. */
function forPhones() {
  const kept = phoneFiles(manifestOf(new URL('dist/', import.meta.url).pathname))
  return ({ url }: { url: string }) => !url.startsWith('assets/') || kept.has(url)
}

const BEFORE_SIGN_IN =
  /node_modules\/@?vue|src\/(App|router|auth|theme|title|install|updates|marks|ui\/UpdatePrompt|pages\/SignIn)\b/

const pinWords = (f: Record<'pin.title' | 'pin.ask.why' | 'pin.pin' | 'pin.ask.do', string>): PinWords => {
  return { title: f['pin.title'], why: f['pin.ask.why'], pin: f['pin.pin'], open: f['pin.ask.do'] }
}

export default defineConfig({
  plugins: [
    vue(),
    ahead(
      {
        phone: ['src/field/phone.ts'],
        zh: ['src/i18n/zh-CN.ts', 'src/field/messages.zh.ts'],
        en: ['src/i18n/en.ts', 'src/field/messages.en.ts'],
      },
      { zh: pinWords(zh), en: pinWords(en) },
    ),
    VitePWA({
      strategies: 'injectManifest',
      srcDir: 'src',
      filename: 'sw.ts',
      registerType: 'prompt',
      injectRegister: false,
      includeManifestIcons: true,
      injectManifest: {
        globPatterns: ['**/*.{js,css,html,svg,png,webmanifest}'],
        // What carries its hash in its name needs no revision: the bare address takes fewer bytes.
        manifestTransforms: [
          (entries) => ({ manifest: entries.filter(forPhones()).map(bare) as typeof entries }),
        ],
      },
      manifest: {
        id: '/',
        name: '现场锁 Fieldlock',
        short_name: '现场锁',
        description: '先确认安全，再开工。Safe first, then work.',
        lang: 'zh-CN',
        start_url: '/',
        scope: '/',
        display: 'standalone',
        background_color: '#f3f5f7',
        theme_color: '#0b3a5b',
        icons: [
          { src: '/icon-192.png', sizes: '192x192', type: 'image/png' },
          { src: '/icon-512.png', sizes: '512x512', type: 'image/png' },
          { src: '/icon-maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
        ],
      },
    }),
  ],
  // The screens are written with the composition API only; the other half of the framework need not be sent.
  define: { __VUE_OPTIONS_API__: 'false', __VUE_PROD_DEVTOOLS__: 'false' },
  build: {
    target: 'es2022',
    modulePreload: { polyfill: false },
    manifest: true,
    // Every name stands in the service worker: seven characters tell the versions of one file apart.
    rollupOptions: {
      output: {
        chunkFileNames: 'assets/[name]-[hash:7].js',
        assetFileNames: 'assets/[name]-[hash:7][extname]',
        // The phone's screens in one piece and what comes before sign-in in another: together they compress by a fifth
        // better than as sixty small ones, and the service worker has fewer names to hold.
        codeSplitting: {
          groups: [
            { name: 'base', test: BEFORE_SIGN_IN, priority: 2 },
            { name: 'phone', test: /src\/(field\/(?!messages|routes)|offline\/)/, priority: 1 },
          ],
        },
      },
    },
  },
  server: { proxy: { '/api': backend } },
  preview: { proxy: { '/api': backend } },
  test: {
    environment: 'happy-dom',
    include: ['src/**/*.test.ts'],
    setupFiles: ['src/test-setup.ts'],
    restoreMocks: true,
    unstubGlobals: true,
  },
})
