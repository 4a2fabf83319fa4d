// Icons: 1.5 px strokes, round, on a grid of 16. They decorate; the button around them has the name.
import { html, svg } from 'lit';

const PATHS = {
  undo: svg`<path d="M6 3 2.5 6.5 6 10"></path><path d="M3 6.5h6.5a3.5 3.5 0 0 1 0 7H7"></path>`,
  redo: svg`<path d="M10 3l3.5 3.5L10 10"></path><path d="M13 6.5H6.5a3.5 3.5 0 0 0 0 7H9"></path>`,
  replay: svg`<path d="M11 2l3 3-3 3"></path><path d="M14 5H2"></path><path d="M5 8l-3 3 3 3"></path><path d="M2 11h12"></path>`,
  theme: svg`<circle cx="8" cy="8" r="3"></circle><path d="M8 1.5v1.2M8 13.3v1.2M1.5 8h1.2M13.3 8h1.2M3.4 3.4l.9.9M11.7 11.7l.9.9M3.4 12.6l.9-.9M11.7 4.3l.9-.9"></path>`,
  help: svg`<circle cx="8" cy="8" r="6.3"></circle><path d="M6.2 6.3a1.9 1.9 0 1 1 2.6 1.8c-.5.2-.8.6-.8 1.1v.3"></path><path d="M8 11.6v.1"></path>`,
  edit: svg`<path d="M10.5 2.5l3 3L6 13H3v-3z"></path>`,
  close: svg`<path d="M3.5 3.5l9 9M12.5 3.5l-9 9"></path>`,
  down: svg`<path d="M4 6.5 8 10l4-3.5"></path>`,
} as const;

export type IconName = keyof typeof PATHS;

/** Draws an icon of 16 px. */
export function icon(name: IconName) {
  return html`<svg
    width="16"
    height="16"
    viewBox="0 0 16 16"
    fill="none"
    stroke="currentColor"
    stroke-width="1.5"
    stroke-linecap="round"
    stroke-linejoin="round"
    aria-hidden="true"
  >
    ${PATHS[name]}
  </svg>`;
}
