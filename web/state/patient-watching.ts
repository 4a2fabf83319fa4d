// Watching for what lies beneath the first screen: it renders after everything else, one component to a task, so that what people
// look at and touch never waits for it.
import type { ReactiveController, ReactiveControllerHost } from 'lit';

const waiting = new Set<ReactiveControllerHost>();

function renderNext(): void {
  const [host] = waiting;
  if (host === undefined) return;
  waiting.delete(host);
  host.requestUpdate();
  if (waiting.size > 0) setTimeout(renderNext);
}

/** Renders a component again, in its turn, whenever what it watches has something new. */
export class PatientWatching implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #source: () => EventTarget;
  #watched: EventTarget | undefined;
  readonly #heard = () => {
    if (waiting.size === 0) setTimeout(renderNext);
    waiting.add(this.#host);
  };

  constructor(host: ReactiveControllerHost, source: () => EventTarget) {
    this.#host = host;
    this.#source = source;
    host.addController(this);
  }

  hostConnected(): void {
    this.#watched = this.#source();
    this.#watched.addEventListener('change', this.#heard);
  }

  hostDisconnected(): void {
    this.#watched?.removeEventListener('change', this.#heard);
    waiting.delete(this.#host);
  }
}
