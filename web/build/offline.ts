// What the page keeps for a visit without network: everything. A new version waits until the person says reload.
import type { VitePWAOptions } from 'vite-plugin-pwa';

export const OFFLINE: Partial<VitePWAOptions> = {
  registerType: 'prompt',
  // The page registers by itself, once it stands: no script is put into it.
  injectRegister: null,
  manifest: {
    name: 'Tierwise',
    short_name: 'Tierwise',
    description: 'A simulator of payment reform for medical consortia and accountable care organizations.',
    // Relative, so that the site works under any path.
    start_url: './',
    scope: './',
    display: 'standalone',
    background_color: '#ffffff',
    theme_color: '#1c5fc9',
    icons: [
      { src: 'icon.svg', sizes: 'any', type: 'image/svg+xml' },
      { src: 'icon-192.png', sizes: '192x192', type: 'image/png' },
      { src: 'icon-512.png', sizes: '512x512', type: 'image/png' },
      { src: 'icon-maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
    ],
  },
  workbox: {
    globPatterns: ['**/*.{js,css,html,svg,png,json,webmanifest}'],
    navigateFallback: 'index.html',
    cleanupOutdatedCaches: true,
  },
};
