// The page kept for visits without network: a service worker that holds every file of the site. A new version is fetched beside the
// old one and takes over when the person says so.

/** Registers the service worker; `onNew` is told how to change over when a new version lies ready. */
export async function keepForLater(onNew: (changeOver: () => void) => void): Promise<void> {
  if (!('serviceWorker' in navigator) || !import.meta.env.PROD) return;
  // Some browsers refuse in private windows: the page then needs the network, and that is all.
  const registration = await navigator.serviceWorker.register('./sw.js').catch(() => undefined);
  if (registration === undefined) return;
  const offer = (fresh: ServiceWorker) => onNew(() => changeOver(fresh));
  if (registration.waiting !== null && navigator.serviceWorker.controller !== null) offer(registration.waiting);
  registration.addEventListener('updatefound', () => {
    const fresh = registration.installing;
    fresh?.addEventListener('statechange', () => {
      // Without a controller it is the first visit: nothing old is on the screen.
      if (fresh.state === 'installed' && navigator.serviceWorker.controller !== null) offer(fresh);
    });
  });
}

/** The new version takes over once the old one has finished what it is at; a reload ends that, if it takes long. */
const PATIENCE = 3_000;

function changeOver(fresh: ServiceWorker): void {
  const reload = () => location.reload();
  navigator.serviceWorker.addEventListener('controllerchange', reload, { once: true });
  setTimeout(reload, PATIENCE);
  fresh.postMessage({ type: 'SKIP_WAITING' });
}
