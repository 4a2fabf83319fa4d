// Watching: a component renders again when what it watches has something new that it shows.
import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Renders a component again whenever what it watches has something new; where it names the facts it shows, when one of them is. */
export class Watching implements ReactiveController {
  protected readonly host: ReactiveControllerHost;
  readonly #source: () => EventTarget;
  readonly #facts: (() => readonly unknown[]) | undefined;
  #shown: readonly unknown[] = [];
  #watched: EventTarget | undefined;
  readonly #heard = () => {
    if (this.#facts !== undefined) {
      const facts = this.#facts();
      if (facts.length === this.#shown.length && facts.every((fact, at) => fact === this.#shown[at])) return;
      this.#shown = facts;
    }
    this.render();
  };

  constructor(host: ReactiveControllerHost, source: () => EventTarget, facts?: () => readonly unknown[]) {
    this.host = host;
    this.#source = source;
    this.#facts = facts;
    host.addController(this);
  }

  hostConnected(): void {
    this.#watched = this.#source();
    this.#watched.addEventListener('change', this.#heard);
  }

  hostDisconnected(): void {
    this.#watched?.removeEventListener('change', this.#heard);
  }

  protected render(): void {
    this.host.requestUpdate();
  }
}

const waiting = new Set<ReactiveControllerHost>();

function renderNext(): void {
  const [host] = waiting;
  if (host === undefined) return;
  waiting.delete(host);
  host.requestUpdate();
  if (waiting.size > 0) setTimeout(renderNext);
}

/**
 * Watching for what lies beneath the first screen: it renders after everything else, one component to a task, so that what people
 * look at and touch never waits for it.
 */
export class PatientWatching extends Watching {
  override hostDisconnected(): void {
    super.hostDisconnected();
    waiting.delete(this.host);
  }

  protected override render(): void {
    if (waiting.size === 0) setTimeout(renderNext);
    waiting.add(this.host);
  }
}
