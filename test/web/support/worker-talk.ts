// Listens to what the page and its workers say to each other, from before the page starts.

export interface Talk {
  /** Previews that have no answer yet, and the most there ever were at one time. */
  previewsOpen: number;
  mostPreviewsOpen: number;
  previews: number;
  /** Replicates asked for and taken back. */
  runs: number;
  cancelled: number;
  /** Every worker started, so that a test can make one fail. */
  readonly workers: Worker[];
}

/** Runs in the page: puts a listener between it and its workers. */
export function watchWorkers(): void {
  const talk: Talk = { previewsOpen: 0, mostPreviewsOpen: 0, previews: 0, runs: 0, cancelled: 0, workers: [] };
  window.__talk = talk;
  const Original = window.Worker;
  window.Worker = class extends Original {
    readonly previews = new Set<number>();

    constructor(url: string | URL, options?: WorkerOptions) {
      super(url, options);
      talk.workers.push(this);
      this.addEventListener('message', ({ data }) => {
        if (this.previews.delete(data.id)) talk.previewsOpen--;
      });
    }

    override postMessage(message: { readonly id?: number; readonly kind: string }): void {
      if (message.kind === 'preview' && message.id !== undefined) {
        this.previews.add(message.id);
        talk.previews++;
        talk.previewsOpen++;
        talk.mostPreviewsOpen = Math.max(talk.mostPreviewsOpen, talk.previewsOpen);
      } else if (message.kind === 'run') talk.runs++;
      else if (message.kind === 'cancel') talk.cancelled++;
      super.postMessage(message);
    }
  };
}
