// How the view of sweeps is laid out.
import { css } from 'lit';

export const viewStyles = css`
  .below {
    display: grid;
    grid-template-columns: 304px minmax(0, 1fr);
    gap: 32px;
    padding: 16px 0 24px;
  }
  aside section {
    border-top: 1px solid var(--line);
    margin-top: 16px;
    padding-top: 12px;
  }
  aside h2 {
    padding-bottom: 4px;
  }
  code {
    display: block;
    padding: 6px 8px;
    margin: 6px 0;
    border: 1px solid var(--line);
    border-radius: 6px;
    font-size: 12px;
    overflow-wrap: anywhere;
  }
  .main {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 20px;
    align-content: start;
    min-width: 0;
    border-left: 1px solid var(--line);
    margin-left: -16px;
    padding-left: 16px;
  }
  .progress,
  .outcome,
  .links {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px 16px;
  }
  progress {
    flex: 1;
    min-width: 120px;
    max-width: 360px;
    height: 4px;
    appearance: none;
    border: 0;
    background: var(--track);
  }
  progress::-webkit-progress-bar {
    background: var(--track);
  }
  progress::-webkit-progress-value {
    background: var(--accent);
  }
  progress::-moz-progress-bar {
    background: var(--accent);
  }
  .link,
  label.link {
    display: inline-flex;
    align-items: center;
    min-height: 28px;
    cursor: pointer;
  }
  label.link:focus-within {
    outline: 2px solid var(--accent);
    outline-offset: 2px;
  }
  select {
    min-height: 28px;
    max-width: 100%;
    padding: 2px 6px;
    border: 1px solid var(--track);
    border-radius: 6px;
    background: var(--bg);
  }
  .mode {
    display: flex;
    border: 1px solid var(--track);
    border-radius: 6px;
    overflow: hidden;
  }
  .mode button {
    min-height: 28px;
    padding: 2px 12px;
  }
  .mode button + button {
    border-left: 1px solid var(--track);
  }
  .mode [aria-checked='true'] {
    background: var(--ink);
    color: var(--bg);
    font-weight: 600;
  }
  .note {
    padding: 10px 14px;
    border: 1px solid var(--control);
    border-radius: 6px;
    display: flex;
    flex-wrap: wrap;
    gap: 4px 16px;
    align-items: center;
  }
  .pair {
    display: grid;
    grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
    gap: 32px;
  }
  .empty {
    display: grid;
    gap: 8px;
    max-width: 560px;
    padding: 48px 0;
    color: var(--ink-2);
  }
  @media (max-width: 1199px) {
    .pair {
      grid-template-columns: minmax(0, 1fr);
    }
  }
  @media (max-width: 899px) {
    .below {
      grid-template-columns: minmax(0, 1fr);
    }
    .main {
      border: 0;
      margin: 0;
      padding: 0;
    }
    .main.first {
      order: -1;
    }
    .empty {
      padding: 8px 0;
    }
  }
`;
