// How the view that compares is laid out.
import { css } from 'lit';

export const viewStyles = css`
  .top {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 16px;
    padding: 12px 0;
  }
  .top h1 {
    font-size: 15px;
    line-height: 20px;
  }
  .top .end {
    margin-left: auto;
  }
  select {
    min-height: 28px;
    max-width: 300px;
    field-sizing: content;
    border: 0;
    background: var(--bg);
  }
  .add {
    color: var(--accent);
  }
  tw-versus-matrix {
    border-top: 1px solid var(--line);
  }
  .below {
    display: grid;
    grid-template-columns: 304px minmax(0, 1fr);
    gap: 32px;
    padding-top: 24px;
  }
  .main {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 24px;
    align-content: start;
    min-width: 0;
    border-left: 1px solid var(--line);
    margin-left: -16px;
    padding-left: 16px;
  }
  .pair {
    display: grid;
    grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
    gap: 32px;
    border-top: 1px solid var(--line);
    padding-top: 16px;
  }
  .luck {
    border-top: 1px solid var(--line);
    margin-top: 16px;
    padding: 12px 0 24px;
    color: var(--ink-2);
  }
  .luck b {
    font-weight: 600;
    color: var(--ink);
  }
  .note {
    padding: 8px 0;
    color: var(--ink-2);
  }
  .amber {
    color: var(--amber);
  }
  [slot='choices'] {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 14px;
    padding-right: 14px;
    border-right: 1px solid var(--line);
  }
  [slot='choices'] button {
    min-height: 24px;
    color: var(--ink-3);
  }
  [slot='choices'] [aria-pressed='true'] {
    color: var(--ink);
    font-weight: 600;
  }
  [slot='choices'] select {
    color: var(--ink-3);
    max-width: 150px;
    min-height: 24px;
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
      order: -1;
      border: 0;
      margin: 0;
      padding: 0;
    }
    .top .end {
      margin-left: 0;
    }
  }
`;
