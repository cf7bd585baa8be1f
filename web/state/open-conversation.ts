/** Which conversation is open in this tab: it outlives a reload, not the tab. */

const KEY = 'pincite.conversation';

// Both throw where the reader has forbidden storage; a reload then begins anew.
export const openConversation = {
  get(): string | null {
    try {
      return sessionStorage.getItem(KEY);
    } catch {
      return null;
    }
  },
  set(id: string | null): void {
    try {
      if (id === null) sessionStorage.removeItem(KEY);
      else sessionStorage.setItem(KEY, id);
    } catch {}
  },
};
