/** Which view stands in the page's middle. It is kept in the address, so that links and the back button work. */
import { useEffect, useState } from 'preact/hooks';

export const views = ['conversation', 'documents', 'verify', 'history'] as const;
export type View = (typeof views)[number];

export interface Route {
  view: View;
  /** The permalink of a place to open, from `#place=…`; null without one. */
  permalink: string | null;
}

const PLACE = 'place=';

export function useRoute(): [Route, (view: View) => void] {
  const [route, setRoute] = useState(() => routeOf(location.hash));
  useEffect(() => {
    const follow = () => setRoute(routeOf(location.hash));
    window.addEventListener('hashchange', follow);
    return () => window.removeEventListener('hashchange', follow);
  }, []);
  const show = (view: View) => {
    if (routeOf(location.hash).view !== view || location.hash.includes(PLACE)) location.hash = view;
  };
  return [route, show];
}

/** The address of the page that opens a place. */
export function placeAddress(permalink: string): string {
  return `${location.origin}${location.pathname}#${PLACE}${encodeURIComponent(permalink)}`;
}

export function routeOf(hash: string): Route {
  const told = hash.replace(/^#/, '');
  if (told.startsWith(PLACE)) return { view: 'conversation', permalink: decoded(told.slice(PLACE.length)) };
  return { view: views.find((view) => view === told) ?? 'conversation', permalink: null };
}

/** An address that was cut or mistyped is taken as it is, and not found. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
