// Styles that every component shares: type, buttons, links, focus. Tokens come from the page.
import { css } from 'lit';

export const shared = css`
  :host {
    display: block;
    box-sizing: border-box;
  }
  :host([hidden]) {
    display: none;
  }
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }
  h1,
  h2,
  h3,
  p,
  dl,
  dd,
  ul,
  ol {
    margin: 0;
    padding: 0;
  }
  h2,
  h3 {
    font-size: 15px;
    line-height: 20px;
    font-weight: 600;
  }
  button,
  select,
  input,
  textarea {
    font: inherit;
    color: inherit;
    letter-spacing: inherit;
  }
  button {
    appearance: none;
    margin: 0;
    padding: 0;
    border: 0;
    background: none;
    cursor: pointer;
    text-align: inherit;
  }
  button:disabled {
    cursor: default;
    color: var(--ink-3);
    opacity: 0.6;
  }
  .framed {
    min-height: 28px;
    padding: 4px 12px;
    border: 1px solid var(--track);
    border-radius: 6px;
    font-weight: 600;
  }
  .primary {
    min-height: 28px;
    padding: 5px 13px;
    border-radius: 6px;
    background: var(--accent);
    color: var(--on-accent);
    font-weight: 600;
  }
  .icon {
    display: inline-grid;
    place-items: center;
    width: 28px;
    height: 28px;
    border-radius: 6px;
    color: var(--ink-2);
  }
  a,
  .link {
    color: var(--accent);
    text-decoration: none;
  }
  a:hover,
  .link:hover {
    text-decoration: underline;
  }
  .quiet {
    color: var(--ink-3);
  }
  .small {
    font-size: 11px;
    line-height: 14px;
  }
  .subtitle {
    font-size: 12px;
    line-height: 16px;
    color: var(--ink-3);
  }
  .number {
    text-align: right;
    font-variant-numeric: tabular-nums lining-nums;
  }
  .unseen {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  :focus-visible {
    outline: 2px solid var(--accent);
    outline-offset: 2px;
  }
  table {
    border-collapse: collapse;
    width: 100%;
    font-size: 12px;
    line-height: 16px;
  }
  caption {
    text-align: left;
    color: var(--ink-3);
    padding-bottom: 4px;
  }
  th,
  td {
    padding: 4px 8px 4px 0;
    border-bottom: 1px solid var(--line);
    text-align: left;
    font-weight: 400;
  }
  thead th {
    color: var(--ink-3);
  }
  td.number,
  th.number {
    text-align: right;
  }
  @media (prefers-reduced-motion: reduce) {
    *,
    *::before,
    *::after {
      animation: none !important;
      transition: none !important;
    }
  }
`;
