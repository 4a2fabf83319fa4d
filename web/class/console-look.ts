// How the teacher's console is laid out.
import { css } from 'lit';

export const consoleLook = css`
  :host {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 20px;
    padding: 16px 0 48px;
  }
  header {
    display: flex;
    flex-wrap: wrap;
    gap: 6px 20px;
    align-items: center;
    justify-content: space-between;
  }
  nav {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 20px;
  }
  nav button {
    min-height: 36px;
    border-bottom: 2px solid transparent;
    font-size: 15px;
    color: var(--ink-2);
  }
  nav [aria-current='step'] {
    border-bottom-color: var(--accent);
    color: var(--ink);
    font-weight: 600;
  }
  .lead {
    padding: 6px 0 8px;
  }
  .two {
    display: grid;
    grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
    gap: 40px;
  }
  .scrub {
    flex: 1;
    max-width: 520px;
    min-width: 160px;
  }
  .role {
    padding: 12px 0;
    border-top: 1px solid var(--line);
  }
  .figures {
    padding-left: 1.2em;
  }
  progress {
    width: 220px;
    accent-color: var(--accent);
  }
  details {
    font-size: 15px;
    line-height: 22px;
  }
  summary {
    cursor: pointer;
    min-height: 28px;
  }
  @media (max-width: 899px) {
    .two {
      grid-template-columns: minmax(0, 1fr);
      gap: 24px;
    }
  }
`;
