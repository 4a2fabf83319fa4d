// How the projector is laid out: everything in proportion to the wall, 20 pixels on 1280 × 720.
import { css } from 'lit';

export const projectorLook = css`
  :host {
    position: fixed;
    inset: 0;
    z-index: 20;
    display: grid;
    grid-template-rows: auto minmax(0, 1fr) auto;
    gap: 0.6em;
    padding: 1.1em 2em 0.9em;
    background: var(--bg);
    font-size: max(20px, min(1.5625vw, 2.7777vh));
    line-height: 1.4;
    overflow: hidden;
  }
  header,
  footer {
    display: flex;
    justify-content: space-between;
    gap: 1.2em;
    color: var(--ink-2);
  }
  header b {
    color: var(--ink);
  }
  ol.steps {
    display: flex;
    gap: 1.4em;
    list-style: none;
  }
  ol.steps [aria-current] {
    color: var(--ink);
    font-weight: 700;
    border-bottom: 0.15em solid var(--accent);
  }
  .main {
    min-height: 0;
  }
  .sides {
    display: grid;
    grid-template-columns: minmax(0, 1fr) 15em;
    gap: 2.4em;
    height: 100%;
  }
  aside {
    border-left: 1px solid var(--line);
    padding-left: 1.4em;
  }
  .clock {
    padding-bottom: 0.4em;
    font-size: 3.2em;
    line-height: 1.1;
    letter-spacing: -0.02em;
  }
  h1 {
    margin: 0 0 0.35em;
    font-size: 2.1em;
    line-height: 1.12;
    letter-spacing: -0.015em;
    text-wrap: balance;
  }
  h1.said {
    font-size: 1.8em;
  }
  h2 {
    padding: 0.5em 0 0.2em;
    font-size: 1em;
    line-height: 1.4;
  }
  .lead {
    font-size: 1.25em;
    line-height: 1.36;
    max-width: 60ch;
    text-wrap: pretty;
  }
  .asks {
    margin-top: 0.7em;
    padding-left: 1.1em;
    font-size: 1.15em;
    font-weight: 600;
  }
  .reasons {
    padding-left: 1.4em;
    list-style: upper-alpha;
    color: var(--ink-2);
  }
  .target {
    padding-top: 1em;
    font-size: 1.15em;
    max-width: 60ch;
  }
  .count {
    padding: 0.5em 0 0.2em;
    font-weight: 600;
  }
  .teams {
    list-style: none;
  }
  .teams li {
    display: flex;
    gap: 0.6em;
    padding: 0.35em 0;
    border-bottom: 1px solid var(--line);
    line-height: 1.25;
  }
  i {
    flex: none;
    width: 0.7em;
    height: 0.7em;
    margin-top: 0.28em;
    border: 0.12em solid var(--control);
    border-radius: 50%;
  }
  i.in {
    border-color: var(--accent);
    background: var(--accent);
  }
  .dim {
    color: var(--ink-2);
  }
  .three {
    display: grid;
    grid-template-columns: minmax(0, 1fr) minmax(0, 1fr) minmax(0, 1.6fr);
    gap: 2em;
    padding-top: 1.4em;
  }
  .three h2 {
    border-top: 2px solid var(--ink);
    padding-top: 0.4em;
  }
  .gains {
    list-style: none;
  }
  .gains li {
    display: flex;
    justify-content: space-between;
    align-items: baseline;
    gap: 0.8em;
    padding: 0.35em 0;
    font-size: 1.15em;
    line-height: 1.25;
    border-bottom: 1px solid var(--line);
  }
  .argue p {
    padding-top: 0.3em;
    font-size: 1.9em;
    line-height: 1.2;
    font-weight: 600;
    text-wrap: balance;
  }
  .unit {
    padding-top: 0.5em;
  }
  .wait {
    display: grid;
    place-items: center;
    height: 100%;
    color: var(--ink-2);
  }
`;
