// Lets AgentScript load without a browser: its colour helper asks for a canvas of one pixel when it is imported, and draws
// nothing on it afterwards. Import this file before AgentScript.
globalThis.OffscreenCanvas ??= class {
  getContext() {
    return {};
  }
};
